import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const python: TextOf<'python'> = {
  name: 'Python, pip',
  gist: 'SSL_CERT_FILE for the standard library, REQUESTS_CA_BUNDLE for requests',
  steps: {
    update: {
      title: 'Update the TLS library and the list of CAs',
      text: 'The first command names the OpenSSL that Python uses: it comes with Python or with the system. requests, httpx and pip bring a list of their own (certifi), which the second command updates. Python from python.org on macOS: run “Install Certificates.command” once.',
    },
    'compare-ca': compareCa,
    bundle: {
      title: 'Make a list with the one CA added',
      text: 'Both variables below replace the list, so the public CAs must be in the file too. On RHEL and Fedora it is called `/etc/pki/tls/certs/ca-bundle.crt`; elsewhere `python3 -m certifi` tells where a list lies.',
    },
    add: {
      title: 'Use it',
      text: '`SSL_CERT_FILE` is for the standard library (urllib, http.client), httpx and aiohttp; `REQUESTS_CA_BUNDLE` for requests. Set them where the program is started, and start it again.',
    },
    pip: { title: 'pip', text: 'pip keeps it in its own settings and uses it for every download.' },
    undo: { title: 'The way back', text: 'Take the variables and pip’s setting away.' },
  },
};
