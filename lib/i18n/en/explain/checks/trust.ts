import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const trust = {
  'leaf-self-signed': {
    lede: 'Whether the server’s certificate is signed with its own key, so that no CA vouches for it.',
    whatHappens: [
      'A self-signed certificate is made with one command, `openssl req -x509`, and says of itself who it is. Routers, printers, test servers and freshly installed programs come with one; its issuer and its subject are the same name.',
    ],
    whyRefused: [
      'It proves nothing: whoever sits between client and server can make one with the same name in a second. A client accepts it only if somebody has told it beforehand to trust this very certificate.',
      'OpenSSL, curl and Python say `self-signed certificate` (`self signed certificate` before version 3), Node.js `DEPTH_ZERO_SELF_SIGNED_CERT`. Java, Go and Chrome use the sentence that they use for every unknown issuer.',
    ],
    howWeKnow: [
      'For the first certificate sent, Certwhy compares issuer and subject and verifies the signature with the certificate’s own key. If both fit, it is self-signed, and the check fails.',
      'If this very certificate is in one of the stores that decide (the bundled list, the operator’s CAs, those given for the look), the check passes and says so. In every other case it names the CA that issued the certificate.',
    ],
    whoIsAffected: [
      'Every client that has not been given this certificate: programs, containers and browsers alike.',
    ],
    whenFine: [
      'On a test machine or a device with few users, if the certificate itself was handed to each client in a safe way and its fingerprint compared. For more than a few clients a private CA is less work, and for a public server a public CA such as Let’s Encrypt gives certificates for nothing.',
    ],
    limits: [
      'Certwhy cannot know which certificates your clients were given. Give the certificate along with the look as a CA of your own, and it judges as such a client would.',
      'A self-signed certificate where a public one is expected can also be the work of something on the way; compare the fingerprint on the server.',
    ],
  },
  'root-self-signed': {
    lede: 'Whether the server sends along a self-signed root that no trust store has.',
    whatHappens: [
      'The chain is whole, from the server’s certificate up to a root that signed itself, and that root is included. But it belongs to a private CA, of a company for instance, and the client has never been given it. Proxies that inspect TLS send exactly such chains.',
    ],
    whyRefused: [
      'Trust in a root comes from the client’s own store and never from the connection: otherwise everybody could send a root of their own making. OpenSSL, curl and Python say `self-signed certificate in certificate chain`, Node.js `SELF_SIGNED_CERT_IN_CHAIN`.',
    ],
    howWeKnow: [
      'Certwhy follows the best path upwards. If it ends at a certificate that signed itself, that the server sent, that is not the server’s own, and that is in none of the stores that decide, the check fails and names it. Otherwise it passes.',
    ],
    whoIsAffected: [
      'All clients without this root. A company’s browsers often have it from the system’s store, while Java, Node.js, Python and containers often use stores of their own and fail.',
    ],
    whenFine: [
      'On an internal network where every client has been given that root. Then give the root to Certwhy too, and the check passes. Sending it along is not needed even so.',
    ],
    limits: [
      'Whose root it is cannot be seen: the name in it was chosen by whoever made it. If you expected a public CA, and above all for well-known hosts such as a package registry, think of interception first, and never install a root that you only got from the connection.',
      'A root that is not sent is the subject of another check (`root-untrusted`).',
    ],
  },
  'root-untrusted': {
    lede: 'Whether the chain ends at a root that a trust store holds.',
    whatHappens: [
      'Every chain has to end at something that the client trusts already. This one leads to a CA that is in none of the lists: a company’s own CA, a root that was removed from the public lists, or one that is newer than the list.',
      'Examples: `Example Works Internal Root` is known to the machines of Example Works and to nobody else; several DigiCert and Entrust roots left Mozilla’s list in 2026, while some systems still have them.',
    ],
    whyRefused: [
      'A CA that nobody has examined may be anybody. curl and Python say `unable to get local issuer certificate`, Go `x509: certificate signed by unknown authority`, Java `unable to find valid certification path to requested target`, Chrome `ERR_CERT_AUTHORITY_INVALID`. Most of these also stand for a missing intermediate.',
    ],
    howWeKnow: [
      'Certwhy searches for a path to Mozilla’s list as bundled with Node.js, the CAs that the operator has added, and those given for the look. If one ends there, the check passes and names the root and the stores, even if the path has another fault such as an expired date; other checks say that.',
      'It fails where the path ends at a fetched root that none of them has, or where the signs say that the unknown issuer is a root. It warns where it cannot tell this from a missing intermediate, and where the root was sent, which has a check of its own. For a self-signed certificate there is no issuer to trust, so nothing is said. The system’s store is looked at apart and decides nothing.',
    ],
    whoIsAffected: [
      'Every client that does not have this root. Browsers on managed machines often do, programs with a store of their own often don’t.',
    ],
    whenFine: [
      'For internal servers whose clients all have the root. Give it along with the look (`root.pem`, PEM), and Certwhy judges as they do.',
    ],
    limits: [
      'Your client’s list is not Certwhy’s. Chrome, Apple, Windows, Java and each system decide for themselves which roots they hold and when one leaves; a chain that is trusted here may be refused there, and the other way round.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
