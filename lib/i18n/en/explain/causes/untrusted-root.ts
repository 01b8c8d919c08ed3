import type { Explanation } from '../../../explain.ts';

export const untrustedRoot: Explanation = {
  lede: 'What the server sends leads to a CA that the client doesn’t know: a private one, an old public one, or one that was taken off the lists.',
  whatHappens: [
    'Each client has a list of roots that it trusts, and a certificate must lead to one of them. Here the way ends elsewhere. An internal server with a certificate of `Example Corp Issuing CA` is the usual case: the root is known inside the company, not in your container.',
    'Public roots go as well. In June 2026 Mozilla’s list shrank from 145 to 120 roots, and Chrome stopped trusting DigiCert’s first generation in April 2026. A certificate under such a root still works with the list of an older operating system, and fails in the browser.',
  ],
  whyRefused: [
    'Trust isn’t inherited by reputation: only the list counts. If a client trusted CAs that it doesn’t know, everyone could be a CA, and a certificate for any name would be worth nothing.',
    'curl, Python and Node.js say `unable to get local issuer certificate`, Java `unable to find valid certification path to requested target`, Go `x509: certificate signed by unknown authority`, Chrome `NET::ERR_CERT_AUTHORITY_INVALID`. A forgotten intermediate sounds the same.',
  ],
  howWeKnow: [
    'Certwhy tries every path from the server’s certificate upwards, with the certificates sent and those that it could fetch, and looks whether one ends in a store that decides: Mozilla’s list, the operator’s CAs, those given with the request. If the root itself was fetched, it is certain; if the issuer is nowhere, the signs are weighed between an unknown root and a forgotten intermediate.',
    'The store of the machine that Certwhy runs on is shown apart. It may trust what the public list doesn’t, and decides nothing.',
  ],
  whoIsAffected: [
    'Every client whose list lacks this root. Lists differ: systems, browsers, Java, Node.js and Python’s certifi each keep their own, of different age. What is given to the system doesn’t reach them all.',
    'Giving a client only an intermediate is enough for curl since 7.68, Python since 3.13, Go, Java and Firefox. `openssl s_client`, Node.js and older Python want the self-signed root itself, and otherwise say `unable to get issuer certificate`.',
  ],
  whenFine: [
    'For an internal server it is right that the public doesn’t trust it, as long as its own clients have the root. Give the root with the request, and Certwhy judges as they do.',
    'Before you hand out a root, compare its fingerprint with what its owner tells you by another way. Switching verification off in its place would trust not one CA more but everyone.',
  ],
  limits: [
    'Certwhy knows Mozilla’s list as it comes with its Node.js, and no copy of Apple’s, Microsoft’s, Java’s or Android’s. What those clients trust it can’t say. Without anything to fetch, an unknown root can’t be told from a forgotten intermediate for certain.',
  ],
};
