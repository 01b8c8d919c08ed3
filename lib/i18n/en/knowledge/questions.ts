import type { KnowledgeTexts } from '../../knowledge.ts';

export const questions: KnowledgeTexts['questions'] = {
  'self-signed-what-now': {
    question: 'I use a self-signed certificate. What now?',
    answer: [
      'In production: get a certificate from a public CA, such as Let’s Encrypt. For servers that only your organisation uses, issue it from an internal CA and distribute that CA’s root to the clients.',
      'In development: add the certificate, or the CA that signed it, to the client’s trust store. Switching verification off would let anybody answer in the server’s place, so not even a test should stay that way.',
    ],
  },
  'intermediate-missing-what-now': {
    question: 'The intermediate certificate is missing. What do I do?',
    answer: [
      'Make the server send it: its certificate and the intermediates in one file, the server’s own first.',
      'nginx: `ssl_certificate` must name that full chain; what stands in `ssl_trusted_certificate` alone is never sent to clients. Apache: `SSLCertificateFile` with the full chain since 2.4.8, `SSLCertificateChainFile` before.',
    ],
  },
  'firewall-or-antivirus': {
    question: 'A firewall or an antivirus program is the cause. What can I do?',
    answer: [
      'Have the inspection switched off for a short test, to be sure. Then have an exception made for that host, or have the inspecting product’s root CA distributed to the clients’ trust stores.',
      'Look first at how far such a change reaches: an exception for one host is better than one for all.',
    ],
  },
  'expired-what-now': {
    question: 'The certificate has expired. Is renewing it enough?',
    answer: [
      'Renew it, reload the server, then look again: at the chain, at the dates, and at every address. Often the renewed file is there and the server still serves the old one, or one of several servers was forgotten.',
      'Then let it renew itself, with certbot or acme.sh for example.',
    ],
  },
  'name-mismatch-what-now': {
    question: 'The name doesn’t match. What do I do?',
    answer: [
      'Either reissue the certificate with the name that clients use among its subject alternative names, or let the clients use a name that the certificate holds.',
      'The common name doesn’t count any more for browsers and many programs, and `*.example.com` covers neither `example.com` nor `a.b.example.com`.',
    ],
  },
  'curl-or-openssl-fails': {
    question: 'curl or OpenSSL reports a verification error. How do I find out more?',
    answer: [
      'See the chain with `openssl s_client -connect HOST:PORT -servername HOST -showcerts`. Give curl the CA that it should trust with `--cacert` or `--capath`.',
      'When that works, the client lacked the CA. When it doesn’t, the server’s chain is at fault: check it here.',
    ],
  },
  'why-browser-works': {
    question: 'Why does it work in the browser and fail in curl?',
    answer: [
      'Chrome, Safari and Windows fetch a missing intermediate by themselves, and Firefox has those of public CAs built in. curl, Java, Python, Go and Node.js use only what the server sends.',
      'Browsers may also trust a company’s CA that other programs on the same machine don’t know.',
    ],
  },
  'switch-off': {
    question: 'Can’t I just switch verification off?',
    answer: [
      'Then the connection is still encrypted, but nobody knows to whom. Whoever stands in between can read and change everything, passwords and downloads included, and no error will ever tell.',
      'There is a safe way to the same end in every case: trust exactly one more CA (`--cacert`), name the right host (`--connect-to`, `--resolve`), or mend the chain.',
    ],
  },
};
