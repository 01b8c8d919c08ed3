import type { IssuerFetch } from '../observation/schema.ts';
import { certificatesFromBytes } from '../x509/bundle.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { nameKey } from '../x509/name-match.ts';
import { verifySignature } from '../x509/signature.ts';
import { stopwatch } from './budget.ts';
import type { CertificatePool } from './certificate-pool.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { Network } from './network.ts';

interface CompletionDeps {
  readonly network: Network;
  readonly pool: CertificatePool;
  /** Whether a store holds a certificate that may be this one's issuer: then nothing is missing above it. */
  readonly hasAnchorFor: (facts: CertificateFacts) => boolean;
  readonly onFetching: (url: string) => void;
  readonly onFetched: (url: string, ok: boolean, subject: string | null) => void;
}

/** The longest public chains have three CA certificates between the leaf and an old root. */
const MAX_HOPS = 4;
/** All chains of a target together: each costs a request at a CA that has done no harm. */
const MAX_FETCHES = 6;
/** Certificates looked at in one chain: a thousand copies of one issuer must not cost a thousand signatures. */
const MAX_STEPS = 24;
const MAX_ISSUERS = 4;

interface Place {
  readonly sha256: string;
  /** Fetches that lie between the server's own certificates and this one. */
  readonly hops: number;
}

/** Follows each chain upwards and fetches, by the URLs in the certificates, the issuers that weren't sent. */
export async function completeChains(
  chains: readonly (readonly string[])[],
  deps: CompletionDeps,
): Promise<readonly IssuerFetch[]> {
  const fetches: IssuerFetch[] = [];
  const fetched = new Map<string, Promise<IssuerFetch>>();
  for (const chain of chains) await complete(chain);
  return fetches;

  async function complete(chain: readonly string[]): Promise<void> {
    const places: Place[] = chain.slice(0, 1).map((sha256) => ({ sha256, hops: 0 }));
    // The list grows while it is walked.
    for (let step = 0; step < Math.min(places.length, MAX_STEPS); step += 1) {
      const place = places[step];
      if (place === undefined) return;
      const known = new Set([...chain, ...fetches.flatMap((fetch) => fetch.certificates)]);
      const next = issuersOf(place.sha256, known, deps.pool).map((sha256) => ({ sha256, hops: place.hops }));
      const found = next.length > 0 ? next : await fetchIssuers(place);
      const visited = new Set(places.map(({ sha256 }) => sha256));
      places.push(...found.filter(({ sha256 }) => !visited.has(sha256)));
    }
  }

  async function fetchIssuers(place: Place): Promise<Place[]> {
    const facts = deps.pool.facts(place.sha256);
    if (facts === null || facts.selfIssued || place.hops >= MAX_HOPS || deps.hasAnchorFor(facts)) return [];
    for (const url of urlsOf(facts)) {
      const known = fetched.get(url);
      if (known === undefined && (fetched.size >= MAX_FETCHES || deps.network.budget.left() === 0)) return [];
      const fetch = known ?? fetchOne(url, place.sha256);
      fetched.set(url, fetch);
      const { certificates } = await fetch;
      const issuers = issuersOf(place.sha256, new Set(certificates), deps.pool);
      if (issuers.length > 0) return issuers.map((sha256) => ({ sha256, hops: place.hops + 1 }));
    }
    return [];
  }

  async function fetchOne(url: string, of: string): Promise<IssuerFetch> {
    const elapsed = stopwatch(deps.network.budget.monotonic);
    deps.onFetching(url);
    const answer = await fetchBytes(url, deps.network);
    const certificates = answer.ok ? certificatesFromBytes(answer.bytes).map(deps.pool.add) : [];
    const unreadable = { stage: 'http', code: 'unreadable', status: 200, afterMs: elapsed() } as const;
    const missing = answer.ok && certificates.length === 0 ? unreadable : null;
    const failure = answer.ok ? missing : answer.failure;
    const fetch = { purpose: 'issuer', url, of, certificates, failure, durationMs: elapsed() } as const;
    fetches.push(fetch);
    deps.onFetched(url, failure === null, deps.pool.facts(certificates[0] ?? '')?.subject.text ?? null);
    return fetch;
  }
}

/** Those of the known certificates that issued this one, by name and signature. */
function issuersOf(sha256: string, known: ReadonlySet<string>, pool: CertificatePool): string[] {
  const facts = pool.facts(sha256);
  if (facts === null || facts.selfSigned) return [];
  const name = nameKey(facts.issuer.text);
  const named = [...known].filter((other) => {
    const candidate = other === sha256 ? null : pool.facts(other);
    return candidate !== null && nameKey(candidate.subject.text) === name;
  });
  return named.slice(0, MAX_ISSUERS).filter((other) => signed(sha256, other, pool));
}

function signed(sha256: string, issuer: string, pool: CertificatePool): boolean {
  const [der, issuerDer] = [pool.der(sha256), pool.der(issuer)];
  // A signature that can't be checked here is no reason to fetch what is already there.
  return der !== null && issuerDer !== null && verifySignature(der, issuerDer) !== 'invalid';
}

/** http first: it is what the URLs of public CAs use, and https could need the very chain that is missing. */
function urlsOf(facts: CertificateFacts): readonly string[] {
  const urls = [...new Set(facts.aia.issuers)];
  const isHttp = (url: string) => /^https?:/i.test(url);
  const usable = urls.filter(isHttp).sort((a, b) => a.indexOf(':') - b.indexOf(':'));
  // Without one the first other URL stands for the reason why nothing was fetched.
  return usable.length > 0 ? usable.slice(0, 2) : urls.slice(0, 1);
}
