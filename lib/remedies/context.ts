import type { Report } from '../report/schema.ts';
import { verdictFacts } from '../report/verdict-facts.ts';
import { starttlsOfPort } from '../starttls/index.ts';
import type { RemedyContext } from './define.ts';

/** Where no report says more: a name that belongs to nobody (RFC 2606 §3). */
const nobody = {
  host: 'server.example.com',
  port: 443,
  starttls: null,
  sni: 'server.example.com',
  affectedAddresses: [],
  addresses: [],
  caFingerprint: null,
  leafFingerprint: null,
  leafIssuer: null,
  checkedAt: null,
  failure: null,
} as const;

const names = {
  fullchain: 'fullchain.pem',
  key: 'privkey.pem',
  caFile: 'root.pem',
  caAlias: 'private-root',
} as const;

/** What a person said about the server, where there is no report. */
export interface StatedTarget {
  readonly host: string;
  readonly port: number;
}

/** Names and addresses are made of these alone; anything else, an option too, has no place in a command. */
const plainHost = /^[\w:][\w.:-]*$/;

export function statedContext(target: StatedTarget | null): RemedyContext {
  if (target === null || !plainHost.test(target.host)) return { ...names, ...nobody };
  const isName = /[a-z]/i.test(target.host) && !target.host.includes(':');
  return {
    ...names,
    ...nobody,
    ...target,
    starttls: starttlsOfPort(target.port),
    sni: isName ? target.host : null,
  };
}

export function remedyContext(report: Report): RemedyContext {
  const { host, port, starttls, sni, addresses, affectedAddresses, issuerName, failure } =
    verdictFacts(report);
  const chain = shownChain(report);
  const leaf = chain[0] ?? null;
  return {
    ...names,
    ...{ host, port, starttls, sni, addresses, affectedAddresses, failure },
    caFingerprint: colonHex(anchorToTrust(report, chain)),
    leafFingerprint: colonHex(leaf?.sha256 ?? null),
    leafIssuer: leaf === null ? null : issuerName,
    checkedAt: `${report.createdAt.slice(0, 16).replace('T', ' ')} UTC`,
  };
}

type Nodes = Report['picture']['lanes'][number]['nodes'];

/** The chain at which the primary cause was seen. */
function shownChain(report: Report): Nodes {
  const primary = report.causes.find(({ id }) => id === report.primary);
  const addresses = report.findings[primary?.evidence[0] ?? -1]?.addresses ?? [];
  const { lanes } = report.picture;
  const lane = lanes.find((candidate) => candidate.addresses.some((address) => addresses.includes(address)));
  return (lane ?? lanes[0])?.nodes ?? [];
}

/** A certificate that vouches for itself is its own anchor; else it is the root, where one was sent or known. */
function anchorToTrust(report: Report, chain: Nodes): string | null {
  if (report.primary === 'self-signed-leaf') return chain[0]?.sha256 ?? null;
  return chain.find(({ role }) => role === 'root')?.sha256 ?? null;
}

/** As openssl prints it, so that a person can compare the two. */
function colonHex(hex: string | null): string | null {
  return hex === null ? null : (hex.match(/.{2}/g) ?? []).join(':').toUpperCase();
}
