import { pinOf, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, onClient } from './steps.ts';

export const pinning: CauseText = {
  name: 'Pinned certificate or key',
  headline: (facts) =>
    `The client may insist on a particular certificate or key of ${facts.host}, and that may have changed.`,
  lede: () =>
    'Some apps and scripts accept only a key that was written into them (pinning). After a renewal with a new key they fail, while every other client is content. What a client has pinned can’t be seen from here.',
  fix: (facts) => ({
    title: 'bring the client’s pin up to date',
    steps: [
      {
        title: 'Look for a pin',
        text: 'In curl: `--pinnedpubkey`. On Android: `network_security_config` or OkHttp’s `CertificatePinner`. Elsewhere: a certificate file or a fingerprint in the program’s settings. Browsers know HSTS besides: it pins nothing, but takes away the button to go on in spite of an error.',
      },
      {
        title: 'Compare it with the key of today, and replace it',
        text: 'This prints the pin as curl and most apps write it. First make sure that the new key is meant: ask whoever runs the server. Pin a second key in reserve, or the CA’s, so that the next renewal breaks nothing.',
        code: [shell(onClient, pinOf(facts))],
      },
      confirm(facts),
    ],
    effort:
      'Minutes in a script; in an app as long as a new version takes. Going back to the old key on the server is the quick way out, if it still exists.',
    who: 'Whoever makes or configures the client.',
  }),
  settle:
    'Look into the client’s settings or source for a pinned key, and compare it with the server’s of today.',
  affects: 'Only the client that has pinned a certificate or key.',
};
