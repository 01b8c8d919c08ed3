import type { Explanation } from '../../../explain.ts';

export const notTls: Explanation = {
  lede: 'Something answers on this port, but it doesn’t speak TLS. No certificate is involved.',
  whatHappens: [
    'A client that wants TLS begins with a message called ClientHello. A web server without TLS answers in plain text, such as `HTTP/1.1 400 Bad Request`; an SSH server with `SSH-2.0-OpenSSH_9.2`. Usual reasons: the port for `http://` was taken for the one of `https://`, in nginx the word `ssl` is missing behind `listen`, or another service took the port.',
    'Mail, LDAP and databases often begin in the clear and switch to TLS only when asked (STARTTLS): port 25, 143, 389 or 5432. There the mode of the client has to fit: a client that begins with TLS at once fails on port 587, one that is set to STARTTLS fails on port 465. And the server must offer the switch: without a certificate in its settings it doesn’t.',
  ],
  whyRefused: [
    'The client expects a TLS record and gets letters. It takes them for a strange version number, hence the misleading message of OpenSSL, curl and Python: `wrong version number`.',
    'GnuTLS says `An unexpected TLS packet was received.`, Java `Unsupported or unrecognized SSL message`, Go `http: server gave HTTP response to HTTPS client`. The same comes when a proxy is entered as `https://` in `HTTPS_PROXY` but speaks plain HTTP.',
  ],
  howWeKnow: [
    'Certwhy sends a ClientHello and reads the first bytes of the answer. If they are no TLS record, they are compared with the greetings of HTTP, SSH, SMTP, IMAP, POP3, FTP, LDAP, MySQL, PostgreSQL and others. The report names the protocol and shows how the answer begins.',
    'On ports that begin in the clear it speaks the protocol first: SMTP, LMTP, IMAP, POP3, FTP, LDAP, PostgreSQL, MySQL, XMPP, ManageSieve and NNTP. It asks for TLS and notes what the server says to that. Plain text behind the go-ahead is not accepted: an attacker could have put it there (CVE-2011-0411).',
  ],
  whoIsAffected: [
    'Every client that comes to TLS in the way that was tried. Clients in the other mode work, which is why one program succeeds where another fails.',
  ],
  whenFine: [
    'When the port is meant to be that way: plain HTTP that only redirects to `https://`, SSH, or mail with STARTTLS. Then the address in the client has to change, not the server. Don’t send passwords or keys over a port that stays in the clear.',
  ],
  limits: [
    'The usual ports tell how TLS begins; on another port it is taken to begin at once unless the protocol is named: `smtp://HOST:2525` or `--starttls smtp`. A device in between that answers in the server’s place, or takes the offer of STARTTLS out, looks the same from here.',
  ],
};
