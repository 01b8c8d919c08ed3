import type { CliText } from '../cli.ts';
import { verify } from './verify.ts';

export const cli: CliText = {
  usage: `Usage: certwhy check HOST[:PORT] [options]
       certwhy verify FILE… [options]
       certwhy verify --jsonl [--profile NAME] [--explain] < cases > verdicts

check looks at a TLS server as a client would and says why its certificate is not
accepted, and what mends it.

verify judges certificates that are at hand, without any connection: the first one
in the first FILE (PEM, DER or PKCS#7), with all others as its intermediates.

Options of check
  --json          print the whole report as JSON, and nothing else
  --ca FILE       trust the CA certificates in FILE too (PEM, DER or PKCS#7);
                  may be given several times
  --sni NAME      send NAME as the server name, and check the certificate for it
  --starttls NAME begin in the clear, then switch to TLS: smtp, lmtp, imap, pop3,
                  ftp, ldap, postgres, mysql, xmpp, xmpp-server, sieve or nntp.
                  Without it the port or the scheme (smtp://) decides
  --allow CIDR    of the address ranges that are not public, connect only to these;
                  may be given several times. Without it nothing is refused

Options of verify
  --ca FILE       trust the CA certificates in FILE, and no others; may be given
                  several times. Without it the public roots are trusted
  --host NAME     host name or IP address that the certificate must cover
  --at TIME       judge at this day or instant (2026-12-01T12:00:00Z); else now
  --crl FILE      revocation list (PEM or DER); may be given several times.
                  Without one revocation is not checked
  --purpose NAME  server (unless given), client or any
  --profile NAME  consensus: what most clients enforce (unless given)
                  rfc5280: every rule of RFC 5280
                  strict: RFC 5280 and the CA/Browser Forum’s rules
  --jsonl         answer cases on standard input, a JSON object a line, with a
                  verdict a line; the profile is then rfc5280 unless given
  --explain       add to each verdict the path, every finding, and the issuers
                  that were not taken

Options of both
  --lang en|ja    language of the answer; else by LC_ALL, LC_MESSAGES, LANG
  --help          print this
  --version       print the version

Exit codes
  0   nothing wrong was found; the chain is accepted; every case was answered
  1   a cause was found; the chain is not accepted
  2   the server could not be looked at
  64  the command was used wrongly
`,
  seeHelp: 'certwhy --help lists what there is.',
  unknownCommand: (name) => `There is no command “${name}”. To look at a server: certwhy check ${name}`,
  unknownOption: (option) => `There is no option ${option}.`,
  valueMissing: (option) => `${option} needs a value.`,
  valueUnexpected: (option) => `${option} takes no value.`,
  targetMissing: 'Name the server to look at, such as: certwhy check example.com:443',
  targetsTooMany: (surplus) => `One server at a time, please: ${surplus} is one too many.`,
  notARange: (given) => `--allow needs an address range such as 10.0.0.0/8, not “${given}”.`,
  notALanguage: (given) => `--lang takes en or ja, not “${given}”.`,
  notAServerName: (given) => `--sni needs a host name such as www.example.com, not “${given}”.`,
  notADialogue: (given, known) => `--starttls takes one of ${known.join(', ')}, not “${given}”.`,
  caUnreadable: (path, code) => `The CA file ${path} can’t be read (${code}).`,
  caEmpty: (path) => `The CA file ${path} holds no certificate that can be read.`,
  caPrivateKey: (path) =>
    `${path} holds a private key. It was not used. --ca needs the CA’s certificate, which is public; the key belongs on the server alone.`,
  looking: (target) => `Looking at ${target} …`,
  toMend: 'To mend it',
  failed: (reason) => `Something went wrong in Certwhy itself: ${reason}`,
  verify,
};
