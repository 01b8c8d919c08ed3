import { defineDialogue } from './define.ts';
import { xmppTalk } from './framing/xmpp-stream.ts';

/** RFC 6120: a client's stream. */
export const xmpp = defineDialogue({
  id: 'xmpp',
  schemes: { xmpp: 5222 },
  // XEP-0368 names it; IANA lists none.
  tlsPort: 5223,
  speaksFirst: 'client',
  acknowledges: true,
  talk: (peer) => xmppTalk('jabber:client', peer),
});
