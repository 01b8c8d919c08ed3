import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const certificate = {
  'certificate-malformed': {
    lede: 'Whether the certificates that the server sends can be read, and are written as the rules of encoding demand.',
    whatHappens: [
      'A certificate is a structure of nested fields (ASN.1, in the encoding DER), each with its type and length. A file that was cut off while it was copied, bytes that were appended to it, or software that writes a date in a form of its own breaks that structure.',
      'It can also be that the server sends a list without a single certificate, because none was configured for this name.',
    ],
    whyRefused: [
      'A client cannot judge what it cannot read, and where two readers could understand two things, it stops. The words are technical: curl `asn1 encoding routines` or `cert length mismatch` (code 35), Java `Failed to parse server certificates`, GnuTLS `Error in the certificate.`, Chrome `ERR_SSL_PROTOCOL_ERROR`. For the empty list: GnuTLS `No certificate was found.`, Java `Empty server certificate chain`.',
    ],
    howWeKnow: [
      'Certwhy takes the bytes from the wire, so they survive even if a TLS library throws them away. An empty list, or a certificate that cannot be taken apart, fails the check, with its position, the kind of fault and the place (`offset 112`).',
      'A certificate that can be read but is not proper DER, or that OpenSSL cannot read, is a warning. If Certwhy’s own handshake stopped at it, it is a failure, with OpenSSL’s words.',
    ],
    whoIsAffected: [
      'All clients, where the certificate cannot be read. Small deviations divide them: what one library passes over stops another.',
    ],
    whenFine: [
      'A certificate that can be read but is odd may work with every client that you have. The next strict one will refuse it, so have it reissued with the next renewal.',
    ],
    limits: [
      'How strict each client reads is not known in every detail: a warning does not say which of them refuse. A negative serial number is no fault of encoding: the check for rules that most clients pass over tells of it.',
    ],
  },
  'key-mismatched': {
    lede: 'Whether the server holds the private key that belongs to the certificate it shows.',
    whatHappens: [
      'A certificate is public; everybody can copy and send it. The server therefore signs something fresh in every handshake with its private key, and the client verifies that with the public key in the certificate.',
      'If only one of the two files was swapped at a renewal, they are no pair any more. nginx notices at the start (`key values mismatch`); other programs, load balancers and appliances may not.',
    ],
    whyRefused: [
      'Whoever cannot prove the key may have copied the certificate. curl says `bad signature`, Python `BAD_SIGNATURE`, GnuTLS `Public key signature verification has failed.`, Java `Invalid ECDH ServerKeyExchange signature`. The certificate itself may be verified without complaint just before.',
    ],
    howWeKnow: [
      'Certwhy recomputes what the server signed: in TLS 1.3 the handshake so far, in TLS 1.2 and older the random numbers of both sides and the parameters of the key exchange. It verifies the signature with the key of the first certificate. One that does not fit fails the check, one that fits passes it.',
    ],
    whoIsAffected: ['Every client: the handshake itself fails, whether or not certificates are verified.'],
    whenFine: ['Never.'],
    limits: [
      'In TLS 1.2 with the old RSA key exchange nothing is signed, and some keys cannot be checked here. The result is then “not seen”, not “good”.',
      'Which of the two files is the wrong one does not show. Compare their public keys on the server; the private key has no business anywhere else.',
    ],
  },
  'lifetime-too-long': {
    lede: 'Whether a certificate from a public CA was issued for longer than public CAs were allowed at the time.',
    whatHappens: [
      'The rules for public CAs (CA/Browser Forum) limit how long a server certificate may last, by its date of issue: 825 days from March 2018, 398 from September 2020, 200 from 15 March 2026, 100 from 15 March 2027 and 47 from 15 March 2029. One that was issued on 1 April 2026 for 365 days breaks the rule.',
    ],
    whyRefused: [
      'The longer a certificate lasts, the longer a stolen key or an outdated statement is of use. Chrome and Apple’s systems refuse public certificates of more than 398 days; Chrome says `ERR_CERT_VALIDITY_TOO_LONG`. That a client refuses for the newer limits, 200 days and less, is not known.',
    ],
    howWeKnow: [
      'Only where a path ends at a root of the public list does Certwhy count the days from the first to the last second of the server’s certificate, both included, and compare with the limit for the day on which it begins.',
      'More than 398 days, issued since September 2020, is a failure. Anything else over the limit of its time is a warning. Certificates from before March 2018 had no limit in this table and pass.',
    ],
    whoIsAffected: [
      'Chrome and Apple’s systems above 398 days. Apple’s also refuse private ones of more than 825 days. OpenSSL, Java, Python and most programs don’t look at the length.',
    ],
    whenFine: [
      'For private CAs the rule doesn’t hold, and the check says so. Very short lifetimes, even six days, are fine as long as renewal runs by itself.',
    ],
    limits: [
      'The day of issue is taken from the beginning of the validity, which a CA may set a little back. Apple’s limit for private CAs is not checked.',
    ],
  },
  'signature-broken': {
    lede: 'Whether each certificate’s signature fits the key of the one above it.',
    whatHappens: [
      'A CA signs a certificate with its private key; anybody can verify that with the public key in the CA’s certificate. If a byte was changed, or the CA’s certificate beside it holds another key, the signature no longer fits.',
      'The usual story is harmless: the CA was set up anew under its old name, `CN=Corp Issuing CA`, and the server sends the new server certificate with the old intermediate.',
    ],
    whyRefused: [
      'A signature that does not fit is what a forgery looks like. OpenSSL and Python say `certificate signature failure`, Node.js `CERT_SIGNATURE_FAILURE`, Java `signature check failed`, GnuTLS `The signature in the certificate is invalid.` curl may give code 35 with `asn1 encoding routines` instead of 60.',
    ],
    howWeKnow: [
      'Certwhy verifies the signature of every certificate with each candidate above it that has the right name: those sent, those fetched, those in its stores. If one fits, that way is followed. A certificate that names one algorithm inside its signed part and another one outside fails as well.',
      'If none fits, the nearest candidate is one whose key identifier does not contradict either; then the check fails and names both. A candidate with another key identifier counts as another CA, and the issuer as missing.',
    ],
    whoIsAffected: ['Every client that verifies and finds no other path.'],
    whenFine: [
      'Never on the path that clients take. A wrong namesake that lies beside the right certificate in the chain is passed over and not reported.',
    ],
    limits: [
      'It cannot be seen whether a certificate was damaged, forged or merely paired with the wrong issuer. Compare it with the file that the CA delivered.',
      'Signatures that Certwhy’s OpenSSL cannot compute are reported with the algorithms, not here. That the key identifiers of two certificates contradict each other although the signature fits is a check of its own.',
    ],
  },
  'staple-revoked': {
    lede: 'Whether the OCSP answer that the server sends along says that its certificate was revoked.',
    whatHappens: [
      'A CA can take a certificate back before its end, for example because the private key leaked. It publishes this in lists (CRL) and in short signed answers (OCSP). A server can fetch such an answer about its own certificate and send it in the handshake: it is “stapled”.',
    ],
    whyRefused: [
      'A revoked certificate may be in the hands of somebody else. GnuTLS says `The certificate chain is revoked.`, Chrome `ERR_CERT_REVOKED`, curl with `--cert-status` `SSL certificate revocation reason: keyCompromise (1)`.',
    ],
    howWeKnow: [
      'Certwhy asks for a stapled answer in the handshake and reads it: is it about this certificate, and did the issuer, or a responder that it authorised, sign it? An answer that is about another certificate or wrongly signed tells nothing.',
      'If one of the answers, from any address, says “revoked”, the check fails with the date: revocation is for good. A fresh “good” passes. Without an answer the check says that it saw none.',
    ],
    whoIsAffected: [
      'Clients that read the staple by themselves: GnuTLS clients, Chromium, Firefox, Perl. Of those that were measured, curl with OpenSSL, Python, Node.js, Go, Java and Deno do not, and go on.',
    ],
    whenFine: [
      'Never for a revoked certificate: get a new one with a new key. No staple is fine: Let’s Encrypt has offered no OCSP since August 2025.',
    ],
    limits: [
      'Certwhy asks neither the CA’s OCSP service nor its lists. Without a staple, revocation stays open: “not observed” does not mean “not revoked”. Nor does it look at the revocation of intermediates.',
      'If the issuer’s certificate is not known, the answer’s signature remains unchecked and the answer counts all the same.',
    ],
  },
  'staple-unusable': {
    lede: 'Whether the OCSP answer that the server sends along can be used, or is missing although the certificate demands it.',
    whatHappens: [
      'A stapled OCSP answer is good for some days only. If the server cannot fetch a new one, because a firewall blocks it or its clock is wrong, it may go on sending the old one.',
      'A certificate can be marked “must-staple” (RFC 7633): then it is not valid without an answer. The mark outlives the CA’s OCSP service, and a server that was restarted may have no answer yet.',
    ],
    whyRefused: [
      'Whoever stole a key would gladly leave the answer out or show an old one. Clients that look at it therefore stop. GnuTLS says `The revocation or OCSP data are old and have been superseded.`, or for must-staple `The certificate requires the server to include an OCSP status in its response, but the OCSP status is missing.`; curl with `--cert-status` says `OCSP response has expired` or `No OCSP response received`.',
    ],
    howWeKnow: [
      'Certwhy reads each distinct answer that the addresses stapled. It fails for one that cannot be read, is signed by a stranger, holds no answer, is about another certificate, is dated in the future, is out of date, or says “unknown”. Five minutes are allowed for clocks that differ.',
      'It also fails if the certificate demands a staple and a handshake came without one. If nothing is stapled and nothing demanded, it passes.',
    ],
    whoIsAffected: [
      'A must-staple certificate without an answer: GnuTLS clients and Firefox, of those measured. A stale answer: clients that read the staple. Most other programs never look.',
    ],
    whenFine: [
      'To staple nothing is fine, unless the certificate is marked. A wrong answer is worse than none.',
    ],
    limits: [
      'nginx fetches its first answer after the first connection, so the first look after a restart may miss it; look again. Whether the CA’s OCSP service works is not tried.',
    ],
  },
  'timestamps-missing': {
    lede: 'Whether a certificate from a public CA carries enough proofs (SCTs) that it was logged publicly.',
    whatHappens: [
      'Public CAs enter their certificates in public logs, so that a wrongly issued one can be noticed (Certificate Transparency). Each log answers with a signed timestamp, an SCT, which the CA puts into the certificate. A certificate of 90 days usually holds two.',
      'It can lack them if somebody ordered it without, to keep a name out of the logs.',
    ],
    whyRefused: [
      'Browsers that demand logging take a public certificate without it for one that was meant to be hidden. Chrome says `ERR_CERTIFICATE_TRANSPARENCY_REQUIRED`.',
    ],
    howWeKnow: [
      'Only where a path ends at a root of the public list does Certwhy count the SCTs in the server’s certificate. Chrome’s rules want 2 for up to 180 days of lifetime and 3 above. Fewer is a warning, enough a pass.',
    ],
    whoIsAffected: [
      'Chrome, Firefox from 135 and Apple’s systems, and only for public CAs. curl, Java, Python and most programs don’t look.',
    ],
    whenFine: [
      'For private CAs the rule doesn’t hold, and the check says so. With public ones it is fine where the server sends its SCTs in the handshake instead.',
    ],
    limits: [
      'SCTs in the TLS handshake are not asked for; that is why the check never goes beyond a warning. It counts: it verifies no signatures, and does not see whether the logs are different ones, of two operators at least, and still recognised.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
