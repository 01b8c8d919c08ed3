import type { Explanation } from '../../../explain.ts';

export const revocationUnavailable: Explanation = {
  lede: 'The CA’s statement that the certificate isn’t revoked is missing where it must be, or is unusable: too old, for another certificate, wrongly signed.',
  whatHappens: [
    'An OCSP answer is a short statement, signed by the CA: “as of Tuesday, this certificate is good”. A server can fetch it and send it along (stapling). Answers end after days, so a server that can’t reach the CA any more sends an old one. And a certificate can carry the mark must-staple: then clients may insist that the server sends one.',
    'Let’s Encrypt gave OCSP up in August 2025. Anyone who still orders must-staple, or staples from a file that nothing brings up to date any more, gets into trouble by that.',
  ],
  whyRefused: [
    'An old answer could have been kept by somebody who hides a revocation since then. A client that was told to insist can’t let that pass; one that wasn’t goes on.',
    'GnuTLS says `The certificate requires the server to include an OCSP status in its response, but the OCSP status is missing.` or `The revocation or OCSP data are old and have been superseded.`, and curl with `--cert-status` says `No OCSP response received` or `OCSP response has expired` (91).',
    'On Windows `CRYPT_E_NO_REVOCATION_CHECK` and `CRYPT_E_REVOCATION_OFFLINE` mean that the client itself found nobody to ask.',
  ],
  howWeKnow: [
    'Certwhy asks every server for a stapled answer and reads what comes: whether it is an answer at all, about this certificate, signed by its CA or by that CA’s responder, and fresh by the clock here. It also reads the must-staple mark, and notes when nothing came although it is set.',
  ],
  whoIsAffected: [
    'Must-staple without an answer: refused by Firefox and GnuTLS clients, accepted by all others measured. curl only with `--cert-status`. Windows programs that insist on revocation checks meet it behind proxies and with private CAs, whose certificates name no place to ask.',
  ],
  whenFine: [
    'Sending no answer at all is fine, as long as the certificate doesn’t demand one. Sending none is better than sending a wrong one. A certificate without any OCSP address is normal by now.',
  ],
  limits: [
    'Certwhy doesn’t ask the CA itself and reads no revocation lists, so it can’t see what a client that does so on its own gets to hear. Whether a client insists is a setting of that client.',
  ],
};
