import { defineDialogue } from './define.ts';
import { xmppTalk } from './framing/xmpp-stream.ts';

/** RFC 6120: a stream between servers. */
export const xmppServer = defineDialogue({
  id: 'xmpp-server',
  schemes: { 'xmpp-server': 5269 },
  // XEP-0368 names it; IANA lists none.
  tlsPort: 5270,
  speaksFirst: 'client',
  acknowledges: true,
  talk: (peer) => xmppTalk('jabber:server', peer),
});
