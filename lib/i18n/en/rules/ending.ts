import type { RulesById } from '../../rules.ts';

/** How the path ends, and what could not be judged at all. */
export const ending = {
  'no-issuer-found': {
    title: 'Issuer’s certificate that is missing',
    says: 'A path must lead, signature by signature, up to a trusted root. This one stops on the way: the certificate of the next issuer was neither sent nor found.',
    clients:
      'OpenSSL, curl, GnuTLS, Go, rustls, Node.js, Python, Java and Android: `unable to get local issuer certificate`. Chrome, Windows, macOS and iOS fetch a missing intermediate, and Firefox knows the published ones. That is why a browser works where curl fails.',
    mend: 'Let the server send its intermediates, too: the “fullchain” file of the CA. If what is missing is the root of a private CA, install it on the clients.',
  },
  'self-signed-not-trusted': {
    title: 'Self-signed certificate that is not trusted',
    says: 'A self-signed certificate vouches for nothing but itself. It counts only where somebody has put it into the trust store.',
    clients: 'Every client that verifies and doesn’t have it in its store.',
    mend: 'For a public server, use a certificate of a public CA. For a private CA, install its root on the clients, after comparing the fingerprint. If you know neither, something in between may be replacing certificates.',
    fine: 'On the machines that have it in their trust store.',
  },
  'leaf-is-unreadable': {
    title: 'Certificate that cannot be read',
    says: 'The first certificate of a chain is the one that is judged. Its bytes don’t have the structure of a certificate, so that no rule can be applied.',
    clients: 'All of them, each with a message of its parser.',
    mend: 'Install the file as the CA delivered it. If that cannot be read either, have the certificate issued again.',
  },
  'budget-exhausted': {
    title: 'More paths than can be followed',
    says: 'CAs that have signed one another crosswise multiply the possible paths. Every verifier stops somewhere, or a server could keep it busy for ever; here Certwhy stopped.',
    clients:
      'Each has limits of its own. In our trials with long chains Java 17 stopped above 10 certificates and GnuTLS at 17; curl, OpenSSL and Node.js accepted 17.',
    mend: 'Send the server’s certificate and the intermediates that lead to one root, in their order, and nothing else.',
  },
  'chain-too-long': {
    title: 'More intermediates than were allowed',
    says: 'Whoever verifies may set a limit for the certificates between server and root. This path has more of them than the limit that was given with the question.',
    clients:
      'Those that were given a limit, such as OpenSSL with `-verify_depth`. Without one, each has its own: in Java 17 it is 10 certificates.',
    mend: 'Use a shorter path, for instance one without a cross-signed certificate, or raise the limit where it was set too low.',
  },
} as const satisfies Partial<RulesById>;
