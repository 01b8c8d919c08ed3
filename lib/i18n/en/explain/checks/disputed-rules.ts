import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

/** Rules that some clients enforce and others pass over. */
export const disputedRules = {
  'key-id-mismatched': {
    lede: 'Whether each certificate points to the key that really signed it.',
    whatHappens: [
      'A certificate names the key of its issuer by a short identifier (`Authority Key Identifier`), and the issuer’s certificate states its own (`Subject Key Identifier`). They help to tell CA certificates of the same name apart.',
      'If the CA’s certificate is made anew with the same key, but by software that works the identifier out in another way, the signatures below still fit and the identifiers don’t any more.',
    ],
    whyRefused: [
      'Clients that look for the issuer by its identifier don’t find it, and say that it is missing although it was sent. OpenSSL, curl and Python: `unable to get local issuer certificate`; Node.js: `unable to verify the first certificate`; GnuTLS: `The certificate issuer is unknown.`',
    ],
    howWeKnow: [
      'On the best path Certwhy compares, wherever the signature fits, the identifier that a certificate asks for with the one that the next certificate has. If both are there and differ, the check fails and shows the beginnings of both.',
      'Where the signature doesn’t fit either, it is another CA of the same name: then the issuer counts as missing.',
    ],
    whoIsAffected: [
      'OpenSSL, curl, GnuTLS, Node.js and Python refuse. Java 17 accepted it in our trial, and browsers, Go and rustls go by the signature as well.',
    ],
    whenFine: [
      'Where only clients connect that go by the signature. It is worth mending all the same, since a browser then works where `curl` doesn’t.',
    ],
    limits: [
      'Only the identifier is compared. An authority key identifier can also name its issuer by name and serial number; OpenSSL compares those too.',
      'At a trusted root the identifiers that the root states about itself don’t count.',
    ],
  },
  'issuer-name-differs': {
    lede: 'Whether each certificate writes its issuer’s name exactly as the issuer does.',
    whatHappens: [
      'A certificate names its issuer, and the issuer’s certificate has that name as its subject. If one says `Example CA` and the other `EXAMPLE CA`, they are the same name by RFC 5280, which passes over case, spaces and types of strings, and two different ones for whoever compares bytes.',
      'CA software writes such certificates when it takes the issuer’s name from its settings instead of copying it from its own certificate, or when the CA certificate was made anew with other software.',
    ],
    whyRefused: [
      'Clients that compare bytes find no issuer, although it was sent. GnuTLS: `The certificate issuer is unknown.`; Go: `x509: certificate signed by unknown authority`; Firefox: `SEC_ERROR_UNKNOWN_ISSUER`.',
    ],
    howWeKnow: [
      'Wherever a signature on the best path fits, Certwhy compares the bytes of the two names. The path itself is looked for by the comparison of RFC 5280 §7.1, so that names that are merely written otherwise still lead to it.',
    ],
    whoIsAffected: [
      'In our trials GnuTLS refused where case or spaces differed, and NSS tools where only the type of the string did. Firefox, Go and rustls compare bytes as well. OpenSSL and Java 17 accepted; with them curl, Node.js and Python.',
    ],
    whenFine: [
      'Where only clients connect that compare names as RFC 5280 does. It is worth mending all the same, since public CAs must not issue so.',
    ],
    limits: [
      'GnuTLS accepted names that differ in the type of the string alone, and Java 17 refused a rare type (BMPString). Certwhy makes no difference between these.',
      'What a trusted root says about its own issuer doesn’t count.',
    ],
  },
  'policy-unmet': {
    lede: 'Whether the chain has the certificate policies that a CA in it demands.',
    whatHappens: [
      'A certificate can name the policies under which it was issued, by numbers such as `2.16.840.1.101.3.2.1.48.1`. A CA certificate can demand that every path through it has a policy that is accepted all the way down (`requireExplicitPolicy`). If a certificate below names none, or another one, the path is not valid.',
    ],
    whyRefused: [
      'The CA above has said that it vouches only for what was issued by these rules. Java says `PKIX path validation failed`, with a policy tree that is required. GnuTLS doesn’t know the demand and says `The certificate contains an unknown critical extension.`',
    ],
    howWeKnow: [
      'Certwhy follows the policies along the best path from the top down, with mappings and “any policy”, as RFC 5280 §6.1 (updated by RFC 9618) describes it for a client that asks for no policy itself. If a demand comes into force and no policy runs through, the check fails.',
    ],
    whoIsAffected: [
      'Java 17, GnuTLS, Chromium and rustls refused in our trials; Go judges policies from 1.24 on. OpenSSL, curl, Node.js and Python accept, unless they are told to look (`openssl verify -policy_check`).',
    ],
    whenFine: [
      'Where all clients are of the kind that doesn’t look. Such demands are rare outside of governments and large companies.',
    ],
    limits: [
      'What a policy says is not looked at, and which ones your client wants is not known: only the demands of the CAs themselves count.',
    ],
  },
  'strict-rule-broken': {
    lede: 'Whether a certificate on the path breaks rules that most clients pass over.',
    whatHappens: [
      'RFC 5280 and the CA/Browser Forum prescribe much that few clients check: that a serial number isn’t negative, that a server’s certificate isn’t a CA’s, that a CA states the identifier of its key. Certificates from scripts and appliances break such rules for years without anybody noticing.',
    ],
    whyRefused: [
      'It is seldom refused, and then by few. Go from 1.23 on refuses a negative serial number, Firefox and rustls a CA certificate on a server, Python from 3.13 on a CA without a key identifier. It is noticed when a client is updated: nothing has changed on the server, and one program stops working.',
    ],
    howWeKnow: [
      'Certwhy judges the best path by some 90 rules. What mainstream clients enforce has checks of its own; what a strict client, or a rule alone, forbids is collected here, with the names of the first few.',
      'It is a warning and nothing more: it makes no cause found or suspected.',
    ],
    whoIsAffected: [
      'Strict clients only, and which ones depends on the rule. Each rule has a page that says it.',
    ],
    whenFine: [
      'As long as all clients accept it. With the next renewal the certificate should be made properly; with a private CA that means changing its template.',
    ],
    limits: [
      'Rules for public CAs that no client enforces are left out here. `certwhy verify --profile strict` judges a chain by all of them.',
      'Which clients enforce a rule changes with their versions.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
