import type { KnowledgeTexts } from '../../knowledge.ts';

export const commands: KnowledgeTexts['commands'] = {
  'chain-as-sent': {
    title: 'See the chain as the server sends it',
    text: [
      'Each certificate comes with subject (`s:`) and issuer (`i:`). Good: the issuer of each is the subject of the next. Bad: one certificate only, and its issuer is no root.',
      'It prints `Verify return code: 0 (ok)` also after a handshake that failed: read the lines above it.',
    ],
  },
  'verifying-client': {
    title: 'An s_client that really verifies',
    text: [
      'Without these options s_client goes on after an error, and doesn’t look at the name. With them it stops and names the error.',
    ],
  },
  'read-certificate': {
    title: 'Read one certificate',
    text: ['Look at `Not After`, at `Subject Alternative Name`, and at `Issuer`.'],
  },
  'verify-locally': {
    title: 'Verify with given CAs',
    text: [
      'The second file is what the server really sends besides its own certificate. With `openssl verify -CAfile chain.pem cert.pem`, and both intermediate and root in that one file, the answer is OK for a server that forgot its intermediate, too.',
    ],
  },
  'https-details': {
    title: 'Details of an HTTPS connection',
    text: ['Shows version, issuer, dates and names, and the error where there is one.'],
  },
  'curl-own-ca': {
    title: 'curl with a CA of your own',
    text: ['`--cacert` takes a file, `--capath` a folder. When this works, the client lacked the CA.'],
  },
  fingerprint: {
    title: 'Compare both ends',
    text: [
      'Run it where the error happens and compare with the fingerprint in the report. A different one means that something in between answers in the server’s place.',
    ],
  },
  'client-certificate': {
    title: 'Present a client certificate',
    text: ['Both files in PEM. When the server accepts it, the error was the missing certificate.'],
  },
};
