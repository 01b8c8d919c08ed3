import type { CertificateFacts } from '../x509/facts.ts';
import type { Report } from './schema.ts';

/**
 * `unified`, `split`: the addresses of the host sent several chains before or do so now. `new-leaf`: another
 * server certificate. `completed`, `shortened`, `reordered`: the same one with more, fewer, moved certificates.
 */
export const chainDiffKinds = [
  'same',
  'new-leaf',
  'completed',
  'shortened',
  'reordered',
  'changed',
  'unified',
  'split',
  'appeared',
  'gone',
  'none',
] as const;
export type ChainDiffKind = (typeof chainDiffKinds)[number];

export interface ChainEnd {
  /** How many different chains the addresses sent. */
  readonly chains: number;
  /** Certificates in the leading chain. */
  readonly sent: number;
  /** The server certificate of the leading chain; null when there is none that can be read. */
  readonly leaf: { readonly sha256: string; readonly issuer: string; readonly notAfter: string } | null;
}

export interface ChainDiff {
  readonly kind: ChainDiffKind;
  /** The new server certificate has the key of the old one; null where there is nothing to compare. */
  readonly sameKey: boolean | null;
  readonly before: ChainEnd;
  readonly after: ChainEnd;
}

export function diffChains(before: Report, after: Report): ChainDiff {
  const [old, now] = [leafOf(before), leafOf(after)];
  return {
    kind: kindOf(chainsOf(before), chainsOf(after)),
    sameKey: old === null || now === null ? null : old.publicKey.spkiSha256 === now.publicKey.spkiSha256,
    before: endOf(before, old),
    after: endOf(after, now),
  };
}

type Chain = readonly string[];

/** The chains that were sent, leading one first; an empty Certificate message is no chain. */
function chainsOf(report: Report): readonly Chain[] {
  return report.views.map(({ sent }) => sent).filter((sent) => sent.length > 0);
}

function kindOf(before: readonly Chain[], after: readonly Chain[]): ChainDiffKind {
  const [old, now] = [before[0], after[0]];
  if (old === undefined || now === undefined)
    return old === now ? 'none' : old === undefined ? 'appeared' : 'gone';
  if (before.length > 1 && after.length === 1) return 'unified';
  if (before.length === 1 && after.length > 1) return 'split';
  if (textOf(before) === textOf(after)) return 'same';
  if (before.length > 1) return 'changed';
  return kindOfOne(old, now);
}

function kindOfOne(old: Chain, now: Chain): ChainDiffKind {
  if (old[0] !== now[0]) return 'new-leaf';
  const keptAll = old.every((sha) => now.includes(sha));
  const addedNone = now.every((sha) => old.includes(sha));
  if (keptAll && addedNone && old.length === now.length) return 'reordered';
  if (keptAll && now.length > old.length) return 'completed';
  return addedNone && now.length < old.length ? 'shortened' : 'changed';
}

/** The same chains in any order of addresses are the same. */
function textOf(chains: readonly Chain[]): string {
  return chains
    .map((chain) => chain.join())
    .sort()
    .join(';');
}

function leafOf(report: Report): CertificateFacts | null {
  const sha = chainsOf(report)[0]?.[0];
  const read = sha === undefined ? undefined : report.certificates[sha];
  return read?.ok ? read.facts : null;
}

function endOf(report: Report, leaf: CertificateFacts | null): ChainEnd {
  const chains = chainsOf(report);
  return {
    chains: chains.length,
    sent: chains[0]?.length ?? 0,
    leaf:
      leaf === null
        ? null
        : {
            sha256: leaf.sha256,
            issuer: leaf.issuer.commonNames.at(-1) ?? leaf.issuer.organizations[0] ?? leaf.issuer.text,
            notAfter: leaf.notAfter,
          },
  };
}
