import type { Explanation } from '../../../explain.ts';

export const selfSignedInChain: Explanation = {
  lede: 'The chain ends at a root that the server sends along but no trust store in use holds. Either it is your organisation’s own CA, or something on the way replaced the certificate.',
  whatHappens: [
    'Every root certificate signs itself; that is what makes it a root. Clients believe a root because it lies in their own store, never because a server sends it. Here the server sends its certificate and a root called, say, `Example Corp Root CA`, and the client has no such root.',
    'There are two stories behind it. A company runs its own CA and this client never got its root. Or a proxy opens the encrypted traffic and shows a certificate of its own making: when npm or pip report this for their public registries, it is nearly always a proxy.',
  ],
  whyRefused: [
    'A root that comes with the connection proves nothing: whoever makes a false certificate can make a root to go with it. The client asks “do I know this root?”, and the answer is no.',
    'curl and Python say `self-signed certificate in certificate chain` (with OpenSSL 1.1 `self signed certificate in certificate chain`), Node.js and npm `SELF_SIGNED_CERT_IN_CHAIN`. Java, Go and Chrome have only their general sentences for an unknown issuer.',
  ],
  howWeKnow: [
    'Certwhy follows the certificates that were sent up to the last one, checks that it signs itself, and looks for it by its bytes in the stores that decide: Mozilla’s list, the CAs of whoever runs Certwhy, and those that you gave with the request. If it is in none, this cause is found.',
  ],
  whoIsAffected: [
    'Every client that wasn’t given this root. In companies browsers often have it, since the IT department distributed it to the system’s store; Java, Node.js, Python, containers and other programs with stores of their own don’t.',
  ],
  whenFine: [
    'It is the normal state of an internal server, as long as all of its clients have the root. Test again with the root given as your own CA: then Certwhy judges as those clients do.',
    'Don’t take the root from the connection and trust it just because the error disappears: that is what an attacker would want. Nor switch verification off, which trusts everybody at once.',
  ],
  limits: [
    'From here it can’t be told whose root it is, and whether the failing client gets the same certificates. Run the fingerprint command there and compare: if they differ, something in between replaces them.',
  ],
};
