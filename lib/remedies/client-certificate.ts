import { comparePublicKeys, curl, isWeb, sClient } from '../i18n/commands.ts';
import { shell } from './code.ts';
import { defineRemedy, type RemedyContext } from './define.ts';

export const clientCertificate = defineRemedy({
  id: 'client-certificate',
  kind: 'client',
  causes: ['client-cert-required', 'client-cert-bad'],
  warnings: ['key-readable'],
  steps: (context) => [
    {
      id: 'to-pem',
      code: [
        shell(
          'client',
          'openssl pkcs12 -in client.p12 -clcerts -nokeys -out client.pem',
          'openssl pkcs12 -in client.p12 -nocerts -nodes -out client.key',
          'chmod 600 client.key',
        ),
      ],
    },
    {
      id: 'inspect',
      code: [
        shell(
          'client',
          'openssl x509 -noout -subject -issuer -dates -ext extendedKeyUsage -in client.pem',
          ...comparePublicKeys('client.pem', 'client.key'),
        ),
      ],
    },
    { id: 'accepted', code: [shell('client', sClient(context, ' -cert client.pem -key client.key'))] },
    { id: 'use', code: [shell('client', withCertificate(context))] },
    {
      id: 'to-p12',
      code: [shell('client', 'openssl pkcs12 -export -in client.pem -inkey client.key -out client.p12')],
    },
    { id: 'undo', code: [shell('client', 'rm client.pem client.key')] },
  ],
});

function withCertificate(context: RemedyContext): string {
  return isWeb(context)
    ? curl(context, '-v --cert client.pem --key client.key')
    : sClient(context, ' -cert client.pem -key client.key -verify_return_error');
}
