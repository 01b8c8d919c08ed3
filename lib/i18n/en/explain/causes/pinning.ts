import type { Explanation } from '../../../explain.ts';

export const pinning: Explanation = {
  lede: 'The client accepts only a certificate or key that was written into it, and the server’s is a new one.',
  whatHappens: [
    "An app or script can note which key its server has, for example with curl’s `--pinnedpubkey 'sha256//…'`, and refuse every other, even with a perfect certificate. The certificate is renewed with a new key, and this one client fails while all others are content.",
    'HSTS in browsers is something milder: it demands `https` and takes the button away with which one could go on in spite of an error. It causes no error, it makes one final.',
  ],
  whyRefused: [
    'The one who set the pin wanted exactly this: no CA in the world shall be able to make a certificate that the app takes. The client can’t tell a renewal from an attack.',
    'curl says `SSL: public key does not match pinned public key` (90), Python’s urllib3 `Fingerprints did not match`, Firefox `MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE`, which often means filtering software on the machine itself.',
  ],
  howWeKnow: [
    'What a client has pinned can’t be seen from a look at the server, so Certwhy leaves it undetermined. The report shows the fingerprints of the certificates that are served today; the command in the fix prints the pin of today’s key in curl’s form, to be compared with the one in the client.',
  ],
  whoIsAffected: [
    'Only the client with the pin: mobile apps, devices, agents, scripts. And every pinned client behind an inspecting proxy, since the proxy’s key is never the pinned one.',
  ],
  whenFine: [
    'When pin and server belong to the same people, and a second key in reserve is pinned as well, so that a renewal breaks nothing. Taking the pin out without a thought gives up the protection for which it was set.',
  ],
  limits: [
    'Certwhy knows neither your client’s settings nor its source. A pin can be on the key, on the certificate, or on a CA above it: look which it is before you compare.',
  ],
};
