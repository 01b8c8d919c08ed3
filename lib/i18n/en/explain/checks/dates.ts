import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const dates = {
  'clock-margin': {
    lede: 'How far a client’s clock may be off before these dates fail for it.',
    whatHappens: [
      'A client compares the dates in a certificate with its own clock. On a machine that believes it is 2015, a certificate that began last month is “not yet valid”; on one that believes it is 2040, it has expired. The certificate and the server are fine.',
      'A fresh certificate is the most exposed. Installed 20 minutes after it was issued, it fails on every machine whose clock is 30 minutes slow, and works an hour later without anybody touching it.',
    ],
    whyRefused: [
      'A client has no other clock than its own, so it cannot tell a wrong clock from a wrong certificate. It prints the same words for both: `certificate is not yet valid` or `certificate has expired`.',
    ],
    howWeKnow: [
      'Certwhy takes the certificates of the best path, root included, and computes two margins: the time since the youngest of them began, and the time until the first of them ends. “Only a clock that is more than 200 days slow or 60 days fast” is exactly that.',
      'Where the youngest began less than 24 hours ago, the check says how many hours, and leaves the question open. Where a date fails by Certwhy’s clock already, nothing can be said about the client’s.',
    ],
    whoIsAffected: [
      'Only machines with a wrong clock: boards and routers without a battery, virtual machines that slept, networks that let no time server through.',
    ],
    whenFine: [
      'A wide margin is the normal case. A fresh certificate is fine as well, as soon as the clocks of its clients are right; waiting a day removes the doubt.',
    ],
    limits: [
      'The client’s clock cannot be seen from here. A wide margin makes a small deviation unlikely to matter, but a clock that starts at 1970 after every power cut is still outside it. On the machine that fails, `date -u` settles it.',
    ],
  },
  'issuer-expired': {
    lede: 'Whether a CA certificate above the server’s own has expired: an intermediate, a root, or one that is sent along without being needed.',
    whatHappens: [
      'Every certificate on the path has dates of its own. A server certificate that is good for another 60 days is worth nothing below an intermediate that ended yesterday. It happens when a server keeps an old intermediate in its chain file for years and only ever swaps its own certificate.',
      'An expired certificate can also lie beside a good path. In 2020 (AddTrust) and 2021 (DST Root X3) servers sent an old root or cross-signed certificate that had run out, although another path was valid.',
    ],
    whyRefused: [
      'RFC 5280 §6.1.3 wants every certificate of the path to be within its dates, not just the first. The client says `certificate has expired` and seldom which one; `openssl s_client` shows it by the depth: `depth=0` is the server’s certificate, `depth=1` its issuer.',
    ],
    howWeKnow: [
      'Certwhy looks for an expired certificate above the server’s on the best path that it found. If there is one, the check fails, names it with the number of days, and says whether it is an intermediate or a root.',
      'If the path holds none, it looks at what else the server sent. An expired extra beside a valid path is a warning, because only old clients stumble over it. With no issuer on the path at all there is nothing to judge.',
    ],
    whoIsAffected: [
      'An expired intermediate: all clients that know no other path. An expired root in the client’s own store: most clients, but Java, Deno, rustls and wolfSSL go on accepting it. An expired extra: OpenSSL up to 1.0.2, LibreSSL up to 3.1.2 and GnuTLS before 3.6.14.',
    ],
    whenFine: [
      'An expired extra beside a valid path harms no current client. Take it out of the chain file all the same: it helps nobody either.',
    ],
    limits: [
      'The path is the best one for the stores that Certwhy uses. A client with another store may take another path, over another intermediate.',
      'Certwhy compares with its own clock and sees only what was sent during the look.',
    ],
  },
  'leaf-expired': {
    lede: 'Whether the server’s certificate is still within the time for which it was issued.',
    whatHappens: [
      'Every certificate names its last instant. With `notAfter=Nov 20 12:00:00 2026 GMT` it is good up to that moment; afterwards it has expired, whatever else is right about it.',
      'Two stories are behind nearly all cases: the renewal failed and nobody noticed, or the renewal worked and the server was never reloaded, so it goes on sending the old file.',
    ],
    whyRefused: [
      'Past its end nobody stands behind a certificate any more: the CA may even drop it from its list of revoked ones. RFC 5280 makes the dates a part of every verification.',
      'The words are clear for once. OpenSSL, curl and Python say `certificate has expired`, Node.js `CERT_HAS_EXPIRED`, Java `validity check failed`, Chrome `ERR_CERT_DATE_INVALID`.',
    ],
    howWeKnow: [
      'Certwhy reads the end from the first certificate that the server sent and compares it with the time of the look. It gives the date and the days since, or the days left. Each address is asked by itself, so one forgotten server behind the name shows.',
      'When less than a third of the lifetime is left (a quarter for certificates of at most 7 days), it adds that it is time to renew. That remains a pass: no client fails for it. A certificate of 90 days gets this note in its last 30.',
    ],
    whoIsAffected: [
      'Every client that verifies, browsers included. A client that reaches another address of the same name may get a newer certificate and notice nothing.',
    ],
    whenFine: [
      'An expired certificate never is. The note about renewing is fine where a program renews by itself and its turn has not come yet.',
    ],
    limits: [
      'The time is that of Certwhy’s machine. A client with a wrong clock sees another result; the check of the client’s clock says how wrong it would have to be.',
      'Where a load balancer spreads one address over several machines, a look meets one of them.',
    ],
  },
  'not-yet-valid': {
    lede: 'Whether the server’s certificate, and those above it, have begun to be valid.',
    whatHappens: [
      'A certificate also names its first instant. With `notBefore=Dec 1 00:00:00 2026 GMT` it is worth nothing on 30 November, however correct the rest.',
      'It happens when a certificate is installed ahead of the date that was ordered, when a private CA runs on a machine whose clock is fast, or when time zones were mixed up: the dates are UTC, not local time.',
    ],
    whyRefused: [
      'The CA vouches for the time between the two dates and for no other. OpenSSL, curl and Python say `certificate is not yet valid`, Node.js `CERT_NOT_YET_VALID`, Go `certificate has expired or is not yet valid`.',
    ],
    howWeKnow: [
      'Certwhy compares the beginning of the server’s certificate with the time of the look. If that is fine, it looks at the issuers on the best path as well. The result names the certificate and the minutes, hours or days that are missing.',
    ],
    whoIsAffected: ['Every client whose clock is before that date, and so all clients whose clock is right.'],
    whenFine: [
      'Never while clients are meant to connect. If the date is right and only hours away, waiting mends it; until then the previous certificate, if it is still valid, can be put back.',
    ],
    limits: [
      'It rests on the clock of Certwhy’s machine, which may be wrong too. If the date is a few minutes ahead, compare that clock and the CA’s first.',
      'A client whose clock is slow sees this error with a certificate that passes here.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
