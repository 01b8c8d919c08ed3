import type { Explanation } from '../../../explain.ts';

export const dnsFailure: Explanation = {
  lede: 'The host’s name leads to no address, so there is nothing to connect to and no certificate to look at.',
  whatHappens: [
    'Before anything else a client asks DNS for the addresses of `api.example.com`. It may hear “no such name” (a typing error, a forgotten record, an expired domain), “there is the name, but no address” (only an MX record, say), or nothing usable at all.',
    'Names of internal networks, such as `git.corp.example`, are often known only to the resolvers inside. The same name then works at the desk and fails in a cloud.',
  ],
  whyRefused: [
    'It is no refusal of a certificate; the client doesn’t get that far. curl says `Could not resolve host` (6), Node.js `getaddrinfo ENOTFOUND`, Go `no such host`, Chrome `ERR_NAME_NOT_RESOLVED`.',
  ],
  howWeKnow: [
    'Certwhy asks the resolver of the machine that it runs on, as an ordinary program does, and waits three seconds. “Unknown”, “no address” and “no usable answer” are told apart, and the report says where it was asked from.',
  ],
  whoIsAffected: [
    'Every client that asks the same name servers. Clients with a line in their hosts file, inside a VPN or with another resolver may be content, or get another address: then they may even talk to another server.',
  ],
  whenFine: [
    'When the name is internal on purpose. Then make the report from inside, on the command line; it needs no dashboard.',
  ],
  limits: [
    'Certwhy sees one resolver’s answer at one moment. A record that was just made may be known elsewhere and not yet here; a wrong answer was perhaps kept for an hour. It doesn’t examine DNSSEC or the name servers themselves.',
  ],
};
