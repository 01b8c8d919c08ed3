import type { CheckTexts } from '../../../checks/index.ts';
import { plural } from '../../duration.ts';
import { day, minute } from '../../evidence-values.ts';
import { quoted } from '../phrases.ts';
import { defectText } from './defects.ts';

const noPath = () => 'The chain could not be followed upwards, so this was not checked.';
const noLeaf = () => 'No server certificate that can be read was sent.';
const notPublic = () =>
  'The chain does not end at a public root, so this rule for public CAs does not apply.';

function scts(count: number): string {
  if (count === 0) return 'The certificate holds no SCT (timestamp of a public log)';
  return `The certificate holds ${plural(count, 'SCT')} (${count === 1 ? 'timestamp of a public log' : 'timestamps of public logs'})`;
}

export const certificate: Pick<
  CheckTexts,
  | 'certificate-malformed'
  | 'key-mismatched'
  | 'lifetime-too-long'
  | 'signature-broken'
  | 'staple-revoked'
  | 'staple-unusable'
  | 'timestamps-missing'
> = {
  'certificate-malformed': {
    title: 'Encoding of the certificates',
    details: {
      'empty-message': () => 'The server sent an empty certificate list: not a single certificate.',
      unreadable: ({ position, where, defect }) =>
        `Certificate number ${position} of those sent cannot be read${defectText(defect, where)}.`,
      'encoding-refused': ({ certificate, defect, where, reason }) =>
        `Certwhy’s own TLS library (OpenSSL) refused ${quoted(certificate)}${defectText(defect, where)}.${reason === '' ? '' : ` Its words: ${reason}`}`,
      'encoding-odd': ({ certificate, defect, where }) =>
        `${quoted(certificate)} can be read, but is not encoded as it must be${defectText(defect, where)}.`,
      'message-broken': ({ count }) =>
        `The message with the certificates is damaged: its lengths don’t add up behind ${count === 1 ? 'the first certificate' : `the first ${count} certificates`}.`,
      readable: ({ count }) =>
        count === 1 ? 'The certificate sent can be read.' : `All ${count} certificates sent can be read.`,
    },
  },
  'key-mismatched': {
    title: 'Proof of the private key',
    details: {
      mismatched: ({ certificate }) =>
        `The handshake was signed with another private key than the one that belongs to ${quoted(certificate)}.`,
      proven: () => 'The server proved that it has the private key of its certificate.',
      'not-seen': () => 'The proof of the private key was not seen, or cannot be checked here.',
    },
  },
  'lifetime-too-long': {
    title: 'Lifetime of a public certificate',
    details: {
      'too-long': ({ days, limit }) =>
        `The certificate is made for ${plural(days, 'day')}. When it was issued, public CAs were allowed ${limit} at most.`,
      // Before the first limit there is none to name; the check then gives the lifetime itself.
      'within-limit': ({ days, limit }) =>
        days === limit
          ? `The certificate is made for ${plural(days, 'day')}, which was allowed when it was issued.`
          : `The certificate is made for ${plural(days, 'day')}; ${limit} were allowed when it was issued.`,
      'not-public': notPublic,
      unreadable: noLeaf,
    },
  },
  'signature-broken': {
    title: 'Signatures',
    details: {
      violated: ({ certificate, value }) =>
        `The signature of ${quoted(certificate)} does not fit the key of its issuer, ${quoted(value)}.`,
      'algorithms-differ': ({ certificate, value }) =>
        `${quoted(certificate)} states the algorithm of its signature twice, and differently (outside: ${value}). Clients refuse it then without checking the signature.`,
      kept: () => 'No wrong signature was found along the chain.',
      'no-path': noPath,
    },
  },
  'staple-revoked': {
    title: 'Revocation',
    details: {
      revoked: ({ certificate, at }) =>
        `${quoted(certificate)} was revoked on ${day(at)}: the stapled OCSP answer says so.`,
      good: ({ thisUpdate }) => `Not revoked: the stapled OCSP answer of ${day(thisUpdate)} says so.`,
      'not-asked': () => 'The server staples no OCSP answer, and revocation lists were not asked from here.',
      'says-nothing': () => 'The stapled OCSP answer does not tell whether the certificate is revoked.',
    },
  },
  'staple-unusable': {
    title: 'Stapled OCSP answer',
    details: {
      'must-staple-missing': () =>
        'The certificate demands that an OCSP answer comes with it (must-staple), and the server sends none.',
      stale: ({ nextUpdate }) =>
        `The stapled OCSP answer is out of date: it was good until ${minute(nextUpdate)}.`,
      'not-yet': ({ thisUpdate }) => `The stapled OCSP answer is dated in the future: ${minute(thisUpdate)}.`,
      unreadable: () => 'The stapled OCSP answer cannot be read.',
      'no-answer': () =>
        'The stapled OCSP message holds no answer: the responder only reports that it cannot give one.',
      'other-certificate': () => 'The stapled OCSP answer does not speak of this certificate.',
      'bad-signature': () =>
        'The stapled OCSP answer is signed neither by the certificate’s issuer nor by a responder of that issuer.',
      'unknown-status': () =>
        'The stapled OCSP answer says “unknown”: the responder does not know this certificate.',
      usable: ({ thisUpdate }) => `The stapled OCSP answer of ${day(thisUpdate)} is in order.`,
      'no-leaf': noLeaf,
      'not-needed': () => 'No OCSP answer is stapled, and the certificate does not demand one.',
    },
  },
  'timestamps-missing': {
    title: 'Certificate Transparency',
    details: {
      missing: ({ found, needed }) =>
        `${scts(found)}. Chrome’s rules want ${needed} for a lifetime like this. SCTs sent in the handshake were not looked at.`,
      enough: ({ found, needed }) =>
        `${scts(found)}. Chrome’s rules want ${needed} for a lifetime like this.`,
      'not-public': notPublic,
      unreadable: noLeaf,
    },
  },
};
