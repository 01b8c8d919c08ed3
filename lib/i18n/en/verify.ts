import type { AskedOfChain, VerifyText } from '../verify.ts';
import { defectText } from './checks/defects.ts';
import { list, quoted } from './phrases.ts';

const purposes: Readonly<Record<AskedOfChain['purpose'], string>> = {
  server: 'as a server’s certificate',
  client: 'as a client’s certificate',
  any: 'for any use',
};

export const verify: VerifyText = {
  fileMissing: 'Name the file with the chain, such as: certwhy verify chain.pem',
  fileUnreadable: (path, code) => `The file ${path} can’t be read (${code}).`,
  fileEmpty: (path) => `The file ${path} holds no certificate.`,
  filePrivateKey: (path) =>
    `${path} holds a private key. It was not used. Certificates are all that is needed; the key belongs on the server alone.`,
  fileBesideCases: (path) => `With --jsonl the cases come from standard input; ${path} is one too many.`,
  optionBesideCases: (option) => `With --jsonl each case brings this along; ${option} is not for it.`,
  explainWithoutCases: '--explain belongs to --jsonl. A chain in files is always explained.',
  notAProfile: (given, known) => `--profile takes ${list(known)}, not “${given}”.`,
  notAPurpose: (given) => `--purpose takes server, client and any, not “${given}”.`,
  notAnInstant: (given) => `--at needs a day or an instant such as 2026-12-01T12:00:00Z, not “${given}”.`,
  notAHost: (given) => `--host needs a host name or an IP address, not “${given}”.`,
  badCase: (fault) => {
    if (fault.code === 'too-long') return 'The line is longer than 32 MiB.';
    if (fault.code === 'not-json') return 'The line is not JSON.';
    return fault.field === ''
      ? 'The line is not a JSON object.'
      : `The field ${fault.field} is missing, or not of the kind that it must be.`;
  },
  unreadable: (source, position, { code, where }) =>
    `${source}, certificate ${position} cannot be read${defectText(code, where)}.`,
  accepted: (name) => `${quoted(name)} is accepted.`,
  rejected: (name) => `${quoted(name)} is not accepted.`,
  asked: ({ profile, purpose, host, instant }) =>
    `Judged by the profile ${profile} ${purposes[purpose]}${host === null ? '' : ` of ${host}`}, at ${instant}.`,
  path: 'Path',
  trusted: 'trusted',
  valid: (from, to) => `valid from ${from} to ${to}`,
  faults: 'Why it is not accepted',
  warnings: 'Broken rules that do not count here',
  otherIssuers: 'Issuers that were tried and not taken',
  otherIssuer: (certificate, issuer, reason) => `${quoted(issuer)} for ${quoted(certificate)}: ${reason}`,
  notRead: 'Certificates that cannot be read',
};
