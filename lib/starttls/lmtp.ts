import { defineDialogue } from './define.ts';
import { ehloTalk } from './framing/ehlo.ts';

/** RFC 2033. It has no port of its own: 24 is IANA's for "any private mail system", which servers take for it. */
export const lmtp = defineDialogue({
  id: 'lmtp',
  schemes: { lmtp: 24 },
  tlsPort: null,
  speaksFirst: 'server',
  acknowledges: true,
  talk: (peer) => ehloTalk('LHLO', peer),
});
