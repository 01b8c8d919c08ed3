import type { CliText } from '../cli.ts';

export const cli: CliText = {
  usage: `Usage: certwhy check HOST[:PORT] [options]

Looks at a TLS server as a client would and says why its certificate is not
accepted, and what mends it.

Options
  --json          print the whole report as JSON, and nothing else
  --ca FILE       trust the CA certificates in FILE too (PEM, DER or PKCS#7);
                  may be given several times
  --sni NAME      send NAME as the server name, and check the certificate for it
  --allow CIDR    of the address ranges that are not public, connect only to these;
                  may be given several times. Without it nothing is refused
  --lang en|ja    language of the answer; else by LC_ALL, LC_MESSAGES, LANG
  --help          print this
  --version       print the version

Exit codes
  0   nothing wrong was found
  1   a cause was found
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
  caUnreadable: (path, code) => `The CA file ${path} can’t be read (${code}).`,
  caEmpty: (path) => `The CA file ${path} holds no certificate that can be read.`,
  caPrivateKey: (path) =>
    `${path} holds a private key. It was not used. --ca needs the CA’s certificate, which is public; the key belongs on the server alone.`,
  looking: (target) => `Looking at ${target} …`,
  toMend: 'To mend it',
  failed: (reason) => `Something went wrong in Certwhy itself: ${reason}`,
};
