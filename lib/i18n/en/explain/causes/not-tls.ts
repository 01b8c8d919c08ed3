import type { Explanation } from '../../../explain.ts';

export const notTls: Explanation = {
  lede: 'Something answers on this port, but it doesn’t speak TLS. No certificate is involved.',
  whatHappens: [
    'A client that wants TLS begins with a message called ClientHello. A web server without TLS answers in plain text, such as `HTTP/1.1 400 Bad Request`; an SSH server with `SSH-2.0-OpenSSH_9.2`. Usual reasons: the port for `http://` was taken for the one of `https://`, in nginx the word `ssl` is missing behind `listen`, or another service took the port.',
    'Mail, LDAP and databases often begin in the clear and switch to TLS only when asked (STARTTLS): port 25, 143, 389 or 5432. There the port is right and the mode of the client is wrong.',
  ],
  whyRefused: [
    'The client expects a TLS record and gets letters. It takes them for a strange version number, hence the misleading message of OpenSSL, curl and Python: `wrong version number`.',
    'GnuTLS says `An unexpected TLS packet was received.`, Java `Unsupported or unrecognized SSL message`, Go `http: server gave HTTP response to HTTPS client`. The same comes when a proxy is entered as `https://` in `HTTPS_PROXY` but speaks plain HTTP.',
  ],
  howWeKnow: [
    'Certwhy sends a ClientHello and reads the first bytes of the answer. If they are no TLS record, they are compared with the greetings of HTTP, SSH, SMTP, IMAP, POP3, FTP, LDAP, MySQL and PostgreSQL. The report names the protocol and shows how the answer begins.',
  ],
  whoIsAffected: [
    'Every client that starts with TLS on this port. Clients that begin in the clear work, which is why one program succeeds where another fails.',
  ],
  whenFine: [
    'When the port is meant to be that way: plain HTTP that only redirects to `https://`, SSH, or mail with STARTTLS. Then the address in the client has to change, not the server. Don’t send passwords or keys over a port that stays in the clear.',
  ],
  limits: [
    'This look starts TLS at once and doesn’t use STARTTLS, so it doesn’t see the certificate that a mail server would show after the switch; `openssl s_client -starttls smtp` does. A device in between that answers in the server’s place looks the same from here.',
  ],
};
