import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { comparePublicKeys, curl, isWeb, sClient, shell } from '../../commands.ts';
import type { FixStep } from '../../types.ts';
import { onClient } from './steps.ts';

/** Steps of the two causes that lie in the client's own certificate. */

export function clientFiles(): FixStep {
  return {
    title: 'Check certificate and key',
    text: 'The certificate must not be expired, must come from a CA that the server accepts, and must fit the key: the two sums at the end are the same. A `.p12` or `.pfx` file holds both and is taken apart first.',
    code: [
      shell(
        onClient,
        '# only for a .p12 file',
        'openssl pkcs12 -in client.p12 -clcerts -nokeys -out client.pem',
        'openssl pkcs12 -in client.p12 -nocerts -out client.key',
      ),
      shell(
        onClient,
        '# dates, issuer, and “TLS Web Client Authentication” as purpose',
        'openssl x509 -noout -dates -issuer -ext extendedKeyUsage -in client.pem',
        '# these two must print the same',
        ...comparePublicKeys('client.pem', 'client.key'),
      ),
    ],
  };
}

export function useClientCertificate(facts: VerdictFacts): FixStep {
  return {
    title: 'Give both to the client',
    text: 'A browser takes the `.p12` file, in its certificate settings or the system’s key store. Programs have a setting for each file. If the certificate was issued by an intermediate, put that behind it in `client.pem`.',
    code: [shell(onClient, withCertificate(facts))],
  };
}

export function confirmWithCertificate(facts: VerdictFacts): FixStep {
  return {
    title: 'Confirm',
    text: `Run the program that failed before. With the certificate, ${facts.host} should answer in place of ending the connection. A test from here has no certificate to show, so it keeps reporting that one is asked for.`,
    code: [
      shell(
        onClient,
        '# must end without an alert, and with an answer after it',
        sClient(facts, ' -cert client.pem -key client.key -verify_return_error'),
      ),
    ],
  };
}

function withCertificate(facts: VerdictFacts): string {
  return isWeb(facts)
    ? curl(facts, '-v --cert client.pem --key client.key')
    : sClient(facts, ' -cert client.pem -key client.key');
}
