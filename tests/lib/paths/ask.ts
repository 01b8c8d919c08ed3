import type { PathSearch } from '../../../lib/paths/schema.ts';
import { searchPaths } from '../../../lib/paths/search.ts';
import type { StoreId, TrustStore } from '../../../lib/roots/store.ts';
import { derToPem } from '../../../lib/x509/pem.ts';
import { type Made, noon } from '../x509/forge.ts';
import { openssl } from '../x509/openssl.ts';

export function storeOf(anchors: readonly Made[], id: StoreId = 'operator'): TrustStore {
  return { id, source: 'test', decides: id !== 'system', anchors: anchors.map(({ der }) => der) };
}

export interface Ask {
  readonly sent: readonly Made[];
  readonly anchors?: readonly Made[];
  readonly fetched?: readonly Made[];
  readonly stores?: readonly TrustStore[];
  readonly now?: Date;
}

export function ask({ sent, anchors = [], fetched = [], stores, now = noon }: Ask): PathSearch {
  return searchPaths({
    sent: sent.map(({ der }) => der),
    fetched: fetched.map(({ der }) => der),
    stores: stores ?? [storeOf(anchors)],
    now,
    purpose: 'server',
  });
}

/** Faults of the best path, in order; [] for a valid one. */
export function faultsOf(search: PathSearch): string[] {
  return search.paths[0]?.faults.map(({ fault }) => fault) ?? ['no path'];
}

/** The certificates of each path as labels, so that a failing test can be read. */
export function labelled(search: PathSearch, labels: Readonly<Record<string, Made>>): string[] {
  const byFingerprint = new Map(Object.entries(labels).map(([label, made]) => [made.sha256, label]));
  return search.paths.map(({ certificates }) =>
    certificates.map((sha) => byFingerprint.get(sha) ?? '?').join(' '),
  );
}

/** Whether OpenSSL takes the same chain at the level of Debian's configuration, any store entry as anchor. */
export function opensslAccepts({ sent: [leaf, ...rest], anchors = [], now = noon }: Ask): boolean {
  if (leaf === undefined) return false;
  const pem = (list: readonly Made[]) => list.map(({ der }) => derToPem(der)).join('');
  const untrusted = rest.length === 0 ? [] : ['-untrusted', 'rest.pem'];
  const options = [
    '-purpose',
    'sslserver',
    '-auth_level',
    '2',
    '-partial_chain',
    '-no-CApath',
    '-no-CAstore',
  ];
  const at = ['-attime', String(Math.floor(now.getTime() / 1000))];
  return (
    openssl({ 'anchors.pem': pem(anchors), 'rest.pem': pem(rest), 'leaf.pem': pem([leaf]) }, [
      ...['verify', ...options, ...at, '-CAfile', 'anchors.pem'],
      ...[...untrusted, 'leaf.pem'],
    ]).status === 0
  );
}
