import { defineDialogue } from './define.ts';
import { ehloTalk } from './framing/ehlo.ts';

/** RFC 3207; submission on port 587 (RFC 6409) is the same dialogue. */
export const smtp = defineDialogue({
  id: 'smtp',
  schemes: { smtp: 25, submission: 587 },
  tlsPort: 465,
  speaksFirst: 'server',
  acknowledges: true,
  talk: (peer) => ehloTalk('EHLO', peer),
});
