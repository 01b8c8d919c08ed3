import type { Explanation } from '../../../explain.ts';

export const notYetValid: Explanation = {
  lede: 'The certificate begins to hold only later. Until then clients refuse it like an expired one.',
  whatHappens: [
    'A certificate states from when on it is good (`notBefore`). If that is tomorrow 09:00 UTC, every client with a correct clock refuses it today.',
    'Mostly a CA of one’s own made it: the clock of the machine that issues was ahead, or local time was taken for UTC, so that a certificate made in Tokyo begins nine hours late. Sometimes somebody ordered a certificate for a later date and installed it early.',
  ],
  whyRefused: [
    'The CA doesn’t vouch for the time before that date. Perhaps the name belongs to somebody else until then. The client can’t ask, so it refuses.',
    'OpenSSL, curl and Python say `certificate is not yet valid`, Java `CertificateNotYetValidException: NotBefore: …`. Chrome has one code for both ends of the period, `NET::ERR_CERT_DATE_INVALID`, and Go one sentence: `x509: certificate has expired or is not yet valid`.',
  ],
  howWeKnow: [
    'Certwhy compares `notBefore` with its own clock, in the server’s certificate and in every certificate of the path above it. The report names the one that hasn’t begun, and says how long it still takes.',
  ],
  whoIsAffected: [
    'Every client that checks certificates and whose own clock is right. A client whose clock runs fast may accept it; that proves nothing.',
  ],
  whenFine: [
    'Never for people who have to connect now. If it is a matter of minutes, waiting is a fair remedy. Nothing has to be changed on the clients.',
  ],
  limits: [
    'A wrong clock and a certificate that was made early look the same from one side: compare the clock of the machine that issued, and the time that the report states. Whether the date was meant that way, only the issuer knows.',
  ],
};
