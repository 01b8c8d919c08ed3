import type { Clue } from '../messages-in/define.ts';
import type { Report } from '../report/schema.ts';
import { type VerdictFacts, verdictFacts } from '../report/verdict-facts.ts';
import { starttlsOfPort } from '../starttls/index.ts';

/** Stands in commands as long as no server is known; the documented commands write it so. */
export const HOST_PLACEHOLDER = 'HOST';

/** What commands are filled in with: from the report, else from the error text, else a placeholder. */
export function commandFacts(report: Report | null, clue: Clue): VerdictFacts {
  if (report !== null) return verdictFacts(report);
  const { host, port, isName } = clue.place ?? { host: HOST_PLACEHOLDER, port: 443, isName: true };
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const hostPort = port === 443 ? bracketed : `${bracketed}:${port}`;
  return { ...nothingSeen, host, port, starttls: starttlsOfPort(port), hostPort, sni: isName ? host : null };
}

const nothingSeen: Omit<VerdictFacts, 'host' | 'port' | 'starttls' | 'hostPort' | 'sni'> = {
  addresses: [],
  affectedAddresses: [],
  sentCount: 0,
  neededCount: null,
  leafName: null,
  coveredNames: [],
  issuerName: null,
  missingNames: [],
  missingUrl: null,
  rootName: null,
  culpritName: null,
  culpritIsLeaf: true,
  notBefore: null,
  notAfter: null,
  daysExpired: null,
  check: null,
  detail: null,
  values: {},
  version: null,
  failure: null,
  publicTrust: true,
  vantage: 'dashboard',
};
