import type { Explanation } from '../../../explain.ts';

export const ctMissing: Explanation = {
  lede: 'A certificate of a public CA lacks the receipts of the public logs. Browsers want them; other programs don’t look.',
  whatHappens: [
    'Public CAs enter every certificate into public logs, so that the owner of a domain can see what was issued for it (Certificate Transparency). Each log gives a signed receipt, an SCT, and the CA puts it into the certificate. Some CAs leave that out on request, so that an internal name such as `new-product.example.com` doesn’t become public.',
  ],
  whyRefused: [
    'A certificate that stands in no log could have been issued secretly, by mistake or under duress. The browser can’t see whether that is so, and asks for the receipts: Chrome two for a lifetime up to 180 days and three above, from different logs.',
    'Chrome says `NET::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED`.',
  ],
  howWeKnow: [
    'Certwhy counts the SCTs inside the server’s certificate and compares with Chrome’s rule for its lifetime. It does so only if the chain leads to a public root, since for private CAs the rule doesn’t apply. Too few: suspected.',
  ],
  whoIsAffected: [
    'Chrome, Firefox since 135 and Apple’s systems, and only for public CAs. curl, Java, Python, Go, Node.js and the like connect without a word.',
  ],
  whenFine: [
    'For a server that only programs use, or with a private CA, which is exempt. Keeping an internal name out of public logs can be a good reason; a private CA is the cleaner way to it.',
  ],
  limits: [
    'Receipts can also come in the handshake, which this look doesn’t ask for, so the cause is never more than suspected. They are counted, not verified: neither their signatures nor whether their logs are accepted and run by different operators.',
  ],
};
