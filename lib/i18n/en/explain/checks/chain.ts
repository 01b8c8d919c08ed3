import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const chain = {
  'chain-strangers': {
    lede: 'Whether the server sends certificates that its chain does not need: strangers, duplicates, or the root.',
    whatHappens: [
      'A chain file grows over the years. After a change of CA the old intermediate stays in it, or a script appends the same file again with every renewal. Then the server sends four certificates where two would do.',
      'The root is a harmless case of the same: clients have it already and only ever believe their own copy.',
    ],
    whyRefused: [
      'Hardly any client refuses for this. RFC 8446 §4.4.2 asks clients to cope with certificates that are not needed. It costs bytes in every handshake, and a leftover that has expired once broke old versions of OpenSSL and GnuTLS.',
    ],
    howWeKnow: [
      'Certwhy builds the paths from the server’s certificate upwards, over what was sent, what could be fetched, and the roots of its stores. A certificate that was sent and lies on none of these paths is a stranger.',
      'If there are none, it looks for certificates sent twice, and then for a self-signed root after the first place when the chain ends at a trusted root. Each of the three is a warning; otherwise the chain is clean.',
    ],
    whoIsAffected: [
      'Hardly anybody: of 36 clients that were measured, all accepted duplicates and strangers. OpenSSL gives up only at certificate lists of more than 100 KB.',
    ],
    whenFine: [
      'A cross-signed certificate that offers old clients a second way is no stranger, and is not reported. A root that is sent along does no harm either.',
    ],
    limits: [
      'The best 8 paths are kept. In a very branched chain a certificate that is useful only on a worse one may be called a stranger.',
      'Where the chain breaks off early, because an intermediate is missing or the first certificate cannot be read, everything above the gap lies on no path. Mend the gap first and look again.',
    ],
  },
  'chain-unordered': {
    lede: 'Whether the server sends its certificates in the order in which they sign one another.',
    whatHappens: [
      'The server’s certificate comes first, then the one that signed it, then the one that signed that. If a chain file is put together in another order, such as intermediate 2 before intermediate 1, the server sends it just like that.',
    ],
    whyRefused: [
      'TLS 1.2 demands the order (RFC 5246 §7.4.2). TLS 1.3 demands only that the server’s certificate is first and asks clients to cope with the rest, as nearly all do: they sort the certificates themselves. A client that goes through the list once, from first to last, finds no issuer and stops.',
    ],
    howWeKnow: [
      'Certwhy follows the best path by who signed whom, and looks at which place of the list each of its certificates was sent. If the places do not rise, the check warns and gives the order in which they ought to stand, for example `1, 3, 2`. Certificates that are not on the path don’t count here.',
      'With fewer than two certificates there is no order to judge.',
    ],
    whoIsAffected: [
      'Very few: of 36 clients that were measured, mbedTLS 2.28 and wolfSSL 5.5 refused the wrong order.',
    ],
    whenFine: [
      'Where no small or embedded client is among yours, nobody notices. Putting the file in order costs nothing, though, and helps whoever reads it next.',
    ],
    limits: [
      'If the path is cut off by a missing certificate, only the part up to the gap can be compared. A server’s certificate that is not first is not found here: Certwhy, like every client, takes the first one for the server’s own.',
    ],
  },
  'intermediate-missing': {
    lede: 'Whether the server sends every intermediate certificate that a client needs to get from its certificate to a root.',
    whatHappens: [
      'A public CA hardly ever signs a server’s certificate with its root, but with an intermediate. Clients hold only the roots. If the server sends `cert.pem` alone instead of `fullchain.pem`, the client holds both ends and lacks the middle.',
      'One intermediate is not always enough. With the chains that Let’s Encrypt hands out in 2026, clients that do not know its newest roots need two CA certificates (RSA) or three (ECDSA).',
    ],
    whyRefused: [
      'The client sees a certificate signed by somebody it has never heard of, and cannot tell this from a forgery. curl and Python say `unable to get local issuer certificate`, OpenSSL and Node.js `unable to verify the first certificate`, Java `unable to find valid certification path to requested target`.',
    ],
    howWeKnow: [
      'Certwhy first looks for a valid path with nothing but what was sent and the roots of its stores. If an issuer is missing, it downloads it from the address in the certificate (“CA Issuers”), at most six downloads in a look. If the path reaches a trusted root only with those, the check fails and names them; if even then it does not, it warns.',
      'If nothing can be fetched, it weighs clues: does the issuer’s name sound like an intermediate or like a root, was the certificate logged publicly, does it name an address to fetch from, is the issuer akin to a private root that was given? From these it says “an intermediate is missing”, or that it cannot tell.',
    ],
    whoIsAffected: [
      'OpenSSL, curl, git, GnuTLS, Java, Go, Python, Node.js, rustls and Android use only what they are sent. Chrome, Safari, Windows and .NET fetch the missing piece, and Firefox has those of public CAs built in. That is why “it works in the browser and fails in curl”.',
    ],
    whenFine: [
      'If all clients have the intermediate in their store, nobody notices. It breaks with the first new client, so send it nevertheless.',
    ],
    limits: [
      'Fetching depends on the CA’s server and on what Certwhy’s machine may reach. Without it, a forgotten intermediate and a private CA look alike; the weighing can be wrong.',
      'A path that is complete here may be incomplete for a client with an older set of roots.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
