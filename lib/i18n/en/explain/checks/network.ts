import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const network = {
  'address-unreachable': {
    lede: 'Whether every address of the host accepts a connection on the port and answers the TLS handshake.',
    whatHappens: [
      'Before any certificate there has to be a connection. Nothing may listen on the port; a firewall may swallow the packets; or the connection stands and is then cut, or met with silence, before a certificate came.',
      'A name can have several addresses, and just one of them may be dead: `198.51.100.7` answers, `198.51.100.8` was switched off last year and is still in the DNS.',
    ],
    whyRefused: [
      'No certificate is judged here at all. Clients speak of the connection: `Connection refused` and `ECONNREFUSED`, `Connection timed out`, `Connection reset by peer`. When the connection is closed during the handshake, curl says `SSL_ERROR_SYSCALL`, Python `EOF occurred in violation of protocol`, Java `Remote host terminated the handshake`.',
    ],
    howWeKnow: [
      'Certwhy connects to each address by itself (up to 8), begins a handshake, and notes how far it got: refused, no answer within 3.5 seconds, no route, silent or too slow (4.5 seconds; 6.5 for what is said before TLS with STARTTLS), closed, reset. If no address answers, the check fails and says what happened to the one that got furthest.',
      'If others answer, a dead address is a warning, because clients go on to the next one; an address that accepts the connection and then cuts it is a failure, because they don’t. Addresses that the operator does not allow are not contacted; missing IPv6 on Certwhy’s side is not held against the server.',
    ],
    whoIsAffected: [
      'All clients on networks from which the way is blocked. With one dead address of several: those that happen to pick it, which looks like an error that comes and goes.',
    ],
    whenFine: [
      'If the server is not meant to be reached from where Certwhy runs, such as an internal server looked at from outside. Look at it from a machine inside, with the command line.',
    ],
    limits: [
      'This is the view from one machine, once. A firewall near your client, or one that blocks Certwhy in particular, gives another picture. Silence does not tell who was silent: the server, or a device that dropped the packets.',
    ],
  },
  'handshake-refused': {
    lede: 'Whether the TLS handshake ended in a way that no other check explains.',
    whatHappens: [
      'A side that gives up a handshake says so with an alert, a number. Some have a clear meaning and a check of their own (versions, unknown name, client certificate). Others say no more than “it did not work”: 40 `handshake_failure`, 80 `internal_error`, 49 `access_denied`.',
      'Examples: the server has only an ECDSA certificate and the client only RSA cipher suites (40); a load balancer cannot read its key file (80).',
    ],
    whyRefused: [
      'The server refuses, so the client has nothing to verify and repeats the alert: `sslv3 alert handshake failure` (OpenSSL, curl, also with TLS 1.3: the name is old), `Received fatal alert: handshake_failure` (Java), `remote error: tls: handshake failure` (Go).',
    ],
    howWeKnow: [
      'Certwhy reads the alerts from the wire. An alert that has no check of its own, at an address that showed no certificate and asked for none, is a failure, also if other addresses answer: no client goes on to another address after an alert.',
      'It also fails where a server refuses in the clear, in the words of its protocol (STARTTLS): `454 4.7.0 TLS not available`. Then its words are shown. And it fails where Certwhy’s own TLS library (OpenSSL) could not go on with the answer, and where the handshake broke off after the certificate for a reason that no other check explains.',
    ],
    whoIsAffected: [
      'All clients that begin the handshake as Certwhy does: TLS 1.0 to 1.3, with the server’s name, without a client certificate. Others may get through or fail differently.',
    ],
    whenFine: [
      'If the server refuses on purpose: a list of allowed addresses, a port for certain devices only. The server’s log says so.',
    ],
    limits: [
      'An alert does not give its reason. Alert 40 can mean a missing cipher suite, a missing certificate for this name or a missing client certificate; only the server’s log tells, at the minute of the look.',
    ],
  },
  'interception-resembled': {
    lede: 'Whether an issuer’s name in the chain is one that TLS-inspecting products use.',
    whatHappens: [
      'Company proxies, firewalls, antivirus programs and debugging proxies can open TLS connections. They show the client a certificate that they made on the spot, issued by a CA of their own, for example `Zscaler Intermediate Root CA` or `mitmproxy`.',
    ],
    whyRefused: [
      'The CA of such a product is in no public list. Clients that were not given its root see an unknown issuer: `self-signed certificate in certificate chain`, `unable to get local issuer certificate`. With npm or pip against a public registry, the first of these is interception nearly always.',
    ],
    howWeKnow: [
      'If the chain does not end at a public root, Certwhy compares the issuer’s name of every certificate that was sent with a list of about thirty products. A match is a warning with the product and the name, and never more: it makes interception suspected.',
      'If the chain ends at a public root, or no name matches, the check says that nothing odd is seen from here. It does not say that there is no interception.',
    ],
    whoIsAffected: ['Only clients behind the product, and among them those without its root.'],
    whenFine: [
      'Where the organisation inspects traffic and says so. Then the product’s root belongs in the trust stores of the clients, or the host on the list of exceptions.',
    ],
    limits: [
      'A name is chosen freely: a private CA of a Zscaler administrator may carry it as well, and a product can be set up with a harmless name.',
      'Above all, Certwhy sees what stands between itself and the server. A proxy near your client shows only from there: compare the fingerprint that your client sees with the one in the report.',
    ],
  },
  'name-unresolved': {
    lede: 'Whether the host’s name leads to an address.',
    whatHappens: [
      'A client first turns the name into addresses. If that fails, it connects to nothing. The name is misspelt, was never entered, has run out, or exists only inside a company: `git.corp.example` can be found in the office and nowhere else.',
    ],
    whyRefused: [
      'There is no server yet that could show a certificate. curl says `Could not resolve host`, Python `Name or service not known`, Node.js `ENOTFOUND`, Go `no such host`, Chrome `ERR_NAME_NOT_RESOLVED`.',
    ],
    howWeKnow: [
      'Certwhy asks the resolver of its own machine, hosts file included, and waits up to 3 seconds. It tells three failures apart: the name is not known, the name exists but has no address, the name servers gave no usable answer. If addresses come, they are listed and the first 8 are looked at.',
      'With an IP address as the target there is nothing to look up.',
    ],
    whoIsAffected: [
      'Every client that asks the same name servers. A name that only an internal server knows fails outside and works inside.',
    ],
    whenFine: [
      'If the name is internal and Certwhy runs outside. Then look at it from a machine inside, with the command line.',
    ],
    limits: [
      'Your client may ask other name servers, and answers are cached: a record that was added a minute ago may be missing here still. Most systems report “not known” and “has no address” alike, so the two may be taken for each other.',
    ],
  },
  'protocol-foreign': {
    lede: 'Whether the port speaks TLS: from the first byte, or after STARTTLS where that was asked for.',
    whatHappens: [
      'The connection stands, but the answer is no TLS: a web server with plain HTTP (`HTTP/1.1 400 Bad Request`), a mail server that wants to talk first (`220 mail.example.com ESMTP`), SSH (`SSH-2.0-OpenSSH_9.2`).',
      'Mostly it is the wrong port, such as 80 instead of 443, or 587 instead of 465; or TLS was forgotten in the server’s settings (nginx: `listen 443` without `ssl`).',
    ],
    whyRefused: [
      'The client tries to read a text as a TLS record. OpenSSL and curl then say `wrong version number`, Java `Unsupported or unrecognized SSL message`, Go `first record does not look like a TLS handshake`, GnuTLS `An unexpected TLS packet was received.` None of this is about a TLS version or a certificate.',
    ],
    howWeKnow: [
      'On the ports of mail, LDAP, databases and chat, and where it was asked for, Certwhy begins in the clear and asks for TLS in the protocol’s own way (STARTTLS). The check fails where TLS is not offered, where another protocol answers or TLS was expected from the first byte, and where plain text follows the go-ahead. On every other port TLS begins at once; if the first bytes are no TLS record, the check fails and shows them (at most 120 characters).',
      'Other protocols are recognised by their greeting: HTTP, SSH, SMTP, IMAP, POP3, FTP, LDAP, XMPP, MySQL, PostgreSQL and more. A certificate, a TLS version or an alert from any address is proof of TLS, and the check passes. If nothing came, nothing is said.',
    ],
    whoIsAffected: ['All clients that come to TLS on this port in the way in which this look did.'],
    whenFine: [
      'If the port is meant to begin without TLS and switch later (STARTTLS), and this look did not know it: name the protocol, such as `smtp://HOST:2525`. A client has to be told so as well: `openssl s_client -starttls smtp -connect HOST:2525`.',
    ],
    limits: [
      'A service that waits for the client to speak its own protocol first looks silent, not foreign. Whether a server takes mail without TLS too, when nobody asks for TLS, is not tried.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
