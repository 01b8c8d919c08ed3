import type { Explanation } from '../../../explain.ts';

export const handshakeRefused: Explanation = {
  lede: 'The server ends the TLS handshake with an alert that gives no reason, or the handshake breaks down without anything that explains it.',
  whatHappens: [
    'A TLS alert is one number. Some say what is wrong; 40 (`handshake_failure`) and 80 (`internal_error`) don’t. A server sends 40 when it finds nothing in common with the client, when no certificate is set up for this name, or when it wants a client certificate. It sends 80 when something inside fails, such as a key that it can’t load. 49 (`access_denied`) means that its rules keep you out.',
  ],
  whyRefused: [
    'It is the server that gives up, before or after it showed its certificate, so nothing here says whether that certificate is good. The client just passes the alert on.',
    'For alert 40 curl, Python and Node.js print `alert handshake failure`, Java `Received fatal alert: handshake_failure`; for alert 80 `tlsv1 alert internal error` and `Received fatal alert: internal_error`. In a log the direction decides: an alert that you *received* is the peer’s objection to you. Don’t trust the line `Verify return code: 0 (ok)` that `openssl s_client` prints after such a failure.',
  ],
  howWeKnow: [
    'Certwhy offers TLS 1.0 to 1.3 with a wide choice of ciphers and asks for the host’s name. It decodes the alerts that come back. Those with causes of their own are handled there: versions and ciphers (70, 71, 86), names (112), client certificates (116, and any alert after a request for one). What remains is this cause.',
    'If the TLS library here stops by itself, because the answer breaks the rules of TLS, that is reported as well, with the library’s own words. So is a refusal in the clear, before TLS: a mail server that answers STARTTLS with `454 4.7.0 TLS not available`, a database that keeps this address out.',
  ],
  whoIsAffected: [
    'Every client that begins the handshake as this look did. As Certwhy offers more than most clients, a server that refuses it will most likely refuse them too; the other way round is not certain.',
  ],
  whenFine: [
    'When the server is meant to turn you away: a rule by address, a name that it doesn’t serve. A health check that reads “handshake failure” as “alive” is content as well.',
  ],
  limits: [
    'The reason stands in the server’s log and nowhere else. Certwhy varies one thing only, the server name; it doesn’t try version by version or cipher by cipher. A device in between can send alerts in the server’s name, and they look the same.',
  ],
};
