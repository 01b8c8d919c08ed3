import type { Explanation } from '../../../explain.ts';

export const revoked: Explanation = {
  lede: 'The CA has taken the certificate back before its time. It must no longer be used, even where it still works.',
  whatHappens: [
    'A CA can revoke a certificate at any time: because its private key leaked, because the domain changed hands, because the certificate was issued in error, or because you asked for it. The file on the server stays as it is; only the CA’s lists and answers change. That is why nothing on the server explains the error.',
  ],
  whyRefused: [
    'A key that may be in other hands can be used to pose as the server. Revocation is the only way to say so before the certificate ends.',
    'Chrome says `NET::ERR_CERT_REVOKED`, GnuTLS `The certificate chain is revoked.`, OpenSSL, where it is told to look, `certificate revoked`. curl with `--cert-status` shows even the reason: `SSL certificate revocation reason: keyCompromise (1)`.',
  ],
  howWeKnow: [
    'Certwhy asks for the CA’s OCSP answer that the server may send along (stapling). It counts only if it is about exactly this certificate and its signature isn’t a stranger’s. If it says “revoked”, the cause is found, with the date; if it says “good” and is fresh, the cause is ruled out.',
  ],
  whoIsAffected: [
    'With a stapled answer that says “revoked”: GnuTLS clients, Chrome, Firefox and Perl refuse. curl with OpenSSL, Python, Node.js, Go, Java and Deno go on in their default settings; they don’t look.',
  ],
  whenFine: [
    'Never. That a program still connects only means that it didn’t look. Exchange certificate and key; and if the key leaked, close that hole first.',
  ],
  limits: [
    'Without a stapled answer Certwhy can’t tell: it fetches no revocation lists and asks no OCSP server by itself. Let’s Encrypt has given OCSP up in August 2025, so for its certificates there is nothing to staple, and “undetermined” is the normal state. Look the serial number up in the CA’s list, or ask the CA. Revoked intermediates aren’t recognised either.',
  ],
};
