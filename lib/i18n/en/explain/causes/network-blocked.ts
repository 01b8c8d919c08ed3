import type { Explanation } from '../../../explain.ts';

export const networkBlocked: Explanation = {
  lede: 'The connection never gets as far as a certificate: it is refused, gets no answer, or is cut off.',
  whatHappens: [
    'Before TLS begins, the client must reach the port. `Connection refused` means that a machine answered and nothing listens there. Silence mostly means that a firewall drops the packets, or that the server is down. If the connection stands and is cut before the certificate, something on the way or the server’s load balancer didn’t like it.',
    'A common one: `https://api.example.com` works from the office and hangs from the new server, because only the office’s addresses are let through on port 443.',
  ],
  whyRefused: [
    'No client refuses a certificate here, as none has been seen. Libraries put both kinds of failure into one drawer called “SSL error”, and that is how it gets mistaken for one.',
    'curl says `Failed to connect` (7) when refused, `Connection timed out` (28), `Recv failure: Connection reset by peer` (35), and `SSL_ERROR_SYSCALL` (35) when the server closes at once. Node.js calls the latter `Client network socket disconnected before secure TLS connection was established`, Java `Remote host terminated the handshake`.',
  ],
  howWeKnow: [
    'Certwhy connects to every address of the host, up to eight, each by itself. It waits 3.5 seconds for the connection and 4.5 for the handshake, and notes how each ended: refused, timed out, no route, silent, closed, reset. Close and reset are told apart on the wire.',
    'If all addresses fail, the cause is found. If only some fail before the connection stands, it is suspected: clients go on to the next address. If they fail once it stands, it is found, since clients don’t try another one then.',
  ],
  whoIsAffected: [
    'Every client on a network from which the port can’t be reached. Firewalls, security groups of a cloud, a proxy that must be used, antivirus programs: each can affect one machine or a whole company. Unity’s activation, for example, needs ports 80 and 443.',
  ],
  whenFine: [
    'When the server is meant for other networks: an internal service needn’t be reachable from outside, nor an administration port from everywhere. Then it is the place of the client that is wrong.',
    'An IPv6 address that can’t be reached from a machine without IPv6 says nothing about the server; Certwhy leaves it out.',
  ],
  limits: [
    'A look tells how far one gets from here, not from your client. Run `npm run -s certwhy -- check HOST:PORT` there to see with its eyes. Whether a firewall, a missing service or a broken line is behind a silence, the outside can’t tell. Addresses that the operator doesn’t allow are not tried at all, and the report says so.',
  ],
};
