import type { TextOf } from '../../remedies.ts';

export const tlsRelay: TextOf<'tls-relay'> = {
  name: 'Does something relay TLS?',
  gist: 'Compare fingerprints: a proxy, firewall or antivirus program may put its own certificate in place',
  steps: {
    fingerprint: {
      title: 'Compare the fingerprint on the machine that fails',
      text: 'A fingerprint is a hash of the certificate: two different certificates never have the same. Compare it with the one that Certwhy got from the server.',
    },
    browser: {
      title: 'Without openssl: look in the browser',
      text: 'On the same machine open the site, click the icon left of the address, then on the connection and on the certificate. The SHA-256 fingerprint of the certificate stands at the end. Firefox goes its own way with some antivirus programs, so use the browser that fails, if one does.',
    },
    meaning: {
      title: 'Read the answer',
      text: 'Three answers are possible:',
      points: [
        'The same: nobody replaces the certificate. The fault is the server’s, or lies in the client’s list of CAs.',
        'Different, and the issuer is your company, a proxy, a firewall or an antivirus program: something relays the connection and opens it.',
        'Different, and both issuers are public CAs: large services have several certificates. Nothing is wrong about that.',
      ],
    },
    elsewhere: {
      title: 'Make sure from another network',
      text: 'The same command on a machine in another network, such as by a telephone’s hotspot. If the fingerprint there is the one that Certwhy saw, the network that fails is where the certificate is replaced.',
    },
    next: {
      title: 'Then',
      text: 'It depends on whose relay it is:',
      points: [
        'Your company’s: have this server taken out of the inspection, or add the relay’s root CA to the client, with its fingerprint from the IT department.',
        'An antivirus program’s: add an exception for this server.',
        'Nobody knows of it: trust nothing, send nothing, and tell the network team.',
      ],
    },
  },
};
