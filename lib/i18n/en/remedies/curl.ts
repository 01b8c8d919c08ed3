import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const curl: TextOf<'curl'> = {
  name: 'curl',
  gist: '--cacert for one call, CURL_CA_BUNDLE for a script',
  steps: {
    update: {
      title: 'See which TLS library curl uses',
      text: 'The first line names the TLS library: OpenSSL, GnuTLS, Schannel (Windows), LibreSSL or SecureTransport (macOS). As a rule curl has no list of CAs of its own and takes the system’s, so update that.',
    },
    'compare-ca': compareCa,
    once: {
      title: 'Trust the one CA for one call',
      text: '`--cacert` replaces the list for this call: only this CA counts, and the host name and dates are still verified. If it works, you have found the right CA.',
    },
    always: {
      title: 'For a script',
      text: 'Holds for all curl calls of this shell, and replaces the list for all of them: calls to public servers then fail. To trust the CA beside all others, add it to the operating system’s list.',
    },
    check: {
      title: 'Check',
      text: 'In the same shell, run what failed before, such as this. “SSL certificate verify ok.” must stand in the output, or an HTTP status.',
    },
    undo: {
      title: 'The way back',
      text: 'Leave `--cacert` out again; for the script take the variable away.',
    },
  },
};
