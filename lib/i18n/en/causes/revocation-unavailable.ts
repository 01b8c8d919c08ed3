import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, sClient, shell } from '../../commands.ts';
import { day, minute } from '../../evidence-values.ts';
import { staplingSettings } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { isAddress, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const revocationUnavailable: CauseText = {
  name: 'OCSP answer missing or unusable',
  headline: (facts) => {
    const host = hostAt(facts);
    switch (detailOf(facts)) {
      case 'must-staple-missing':
        return `The certificate of ${host} demands that the server sends an OCSP answer along, and it sends none.`;
      case 'stale': {
        const until = textValue(facts, 'nextUpdate');
        return until === null
          ? `The OCSP answer that ${host} sends along is out of date.`
          : `The OCSP answer that ${host} sends along was good only until ${day(until)}.`;
      }
      case 'not-yet': {
        const from = textValue(facts, 'thisUpdate');
        return from === null
          ? `The OCSP answer that ${host} sends along is not valid yet.`
          : `The OCSP answer that ${host} sends along is valid only from ${minute(from)} on.`;
      }
      case 'other-certificate':
        return `The OCSP answer that ${host} sends along belongs to another certificate.`;
      case 'bad-signature':
        return `The OCSP answer that ${host} sends along has a signature that does not fit.`;
      case 'unknown-status':
        return `The OCSP answer that ${host} sends along says that the certificate is unknown to it.`;
      case 'no-answer':
        return `The OCSP answer that ${host} sends along holds no statement, only an error.`;
      case 'unreadable':
        return `The OCSP answer that ${host} sends along can’t be read.`;
      default:
        return `Some clients may not get the OCSP answer about ${host} that they insist on.`;
    }
  },
  lede: (facts) => {
    const what =
      'An OCSP answer is the CA’s short, signed statement that a certificate has not been revoked.';
    if (mustStaple(facts))
      return `${what} This certificate carries the mark “must staple”: Firefox and GnuTLS then refuse a server that comes without it, most others don’t look.${elsewhere(facts)}`;
    return `${what} Clients that read it refuse a wrong one, most others don’t look. A server that sends none at all is better off than with a wrong one.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: mustStaple(facts)
      ? 'send an OCSP answer, or drop the demand'
      : 'get a fresh OCSP answer, or send none',
    steps: [
      ...(mustStaple(facts) ? [turnOn(facts), dropDemand(facts)] : [refresh(facts)]),
      reload(facts),
      confirmStaple(facts),
    ],
    effort:
      '10 minutes for the settings; about 15 more for a reissue without the mark. A reload, no downtime.',
    who: 'Whoever runs the server.',
  }),
  settle:
    'See what is sent along with `openssl s_client -status`, and whether the client insists on an answer.',
  affects: 'Strict clients only: a missing answer under “must staple” is refused by Firefox and GnuTLS.',
};

function detailOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'staple-unusable') ? facts.detail : null;
}

function mustStaple(facts: VerdictFacts): boolean {
  return detailOf(facts) === 'must-staple-missing';
}

function turnOn(facts: VerdictFacts): FixStep {
  const text =
    'This works only if the CA still answers OCSP: the certificate names an OCSP address then. Let’s Encrypt stopped in August 2025.';
  if (!isWeb(facts))
    return {
      title: 'Switch OCSP stapling on',
      text: `${text} Many servers other than web servers can’t do it; go on with the next step then.`,
    };
  return {
    title: 'Switch OCSP stapling on',
    text: `${text} nginx needs the issuer’s certificates and a resolver; its first answer after a start goes without.`,
    code: staplingSettings(facts),
  };
}

function dropDemand(facts: VerdictFacts): FixStep {
  return {
    title: 'Or have the certificate reissued without “must staple”',
    text: 'The lasting solution where the CA has given OCSP up. In certbot take `must_staple` out of the renewal settings, then issue again.',
    code: isAddress(facts) ? [] : [shell(onServer, `sudo certbot certonly --force-renewal -d ${facts.sni}`)],
  };
}

function refresh(facts: VerdictFacts): FixStep {
  return {
    title: 'See why the server has no fresh answer',
    text: 'It fetches the answer from the CA by plain HTTP: does a firewall let it out on port 80, and is its own clock right? An answer from a file (`ssl_stapling_file`) has to be fetched anew by a script. If the CA no longer answers OCSP, switch stapling off.',
    code: [
      shell(onServer, 'date -u', '# the answer that is sent now, with its dates', sClient(facts, ' -status')),
    ],
  };
}

function confirmStaple(facts: VerdictFacts): FixStep {
  const step = confirm(facts);
  return {
    ...step,
    code: [...(step.code ?? []), shell(anywhere, '# “Cert Status: good”', sClient(facts, ' -status'))],
  };
}
