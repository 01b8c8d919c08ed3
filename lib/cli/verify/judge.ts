import type { Purpose, ReferenceHost } from '../../paths/context.ts';
import type { Profile } from '../../paths/profiles/profile.ts';
import type { ChainPath, PathFault, PathSearch } from '../../paths/schema.ts';
import { searchPaths } from '../../paths/search.ts';
import type { TrustStore } from '../../roots/store.ts';
import type { CertificateDefect } from '../../x509/facts.ts';
import type { Given } from './pem-certificates.ts';

/** What a verdict rests on: ids of broken rules, and this one for certificates that can't be read. */
export type Code = PathFault | 'malformed-certificate';

/** A certificate that can't be read, by the place where it was given: a field's name, or a file's. */
export interface Unreadable {
  readonly source: string;
  /** Its place among the certificates of its source, from 1. */
  readonly position: number;
  readonly defect: CertificateDefect;
}

export interface GivenList {
  readonly source: string;
  readonly certificates: readonly Given[];
}

export interface ChainQuestion {
  /** Its first certificate is the one that is judged. */
  readonly peer: GivenList;
  readonly others: readonly GivenList[];
  readonly stores: readonly TrustStore[];
  /** Trusted certificates that can't be read. */
  readonly untrusted: readonly Unreadable[];
  readonly now: Date;
  readonly purpose: Purpose;
  readonly profile: Profile;
  readonly host: ReferenceHost | null;
  readonly intermediatesMax: number | null;
  readonly crls: readonly Uint8Array[];
}

export interface Judged {
  readonly verdict: 'accept' | 'reject';
  /** Each once; [] where it is accepted. */
  readonly codes: readonly Code[];
  /** All that can't be read, also where it was not needed. */
  readonly unreadable: readonly Unreadable[];
  readonly search: PathSearch;
  /** DER of what the path may be made of, the stores' anchors left out. */
  readonly sent: readonly Uint8Array[];
}

/**
 * Judges one chain. Certificates that can't be read count only where no path is valid without them; the first
 * one of all has to be readable, since it is what the verdict is about.
 */
export function judgeChain(question: ChainQuestion): Judged {
  const lists = [question.peer, ...question.others];
  const unreadable = [...lists.flatMap(unreadableOf), ...question.untrusted];
  const sent = lists.flatMap(({ certificates }) => certificates.flatMap((one) => (one.ok ? [one.der] : [])));
  if (question.peer.certificates[0]?.ok !== true) {
    const search: PathSearch = { paths: [], edges: [], exhausted: false };
    return { verdict: 'reject', codes: ['malformed-certificate'], unreadable, search, sent };
  }
  const { stores, now, purpose, profile, host, intermediatesMax, crls } = question;
  const search = searchPaths({
    ...{ sent, fetched: [], stores, now, purpose, profile, host, intermediatesMax },
    crls,
  });
  const best = search.paths[0];
  if (best?.valid === true) return { verdict: 'accept', codes: [], unreadable, search, sent };
  return { verdict: 'reject', codes: codesOf(best, unreadable.length > 0), unreadable, search, sent };
}

export function unreadableOf({ source, certificates }: GivenList): Unreadable[] {
  return certificates.flatMap((one, index) =>
    one.ok ? [] : [{ source, position: index + 1, defect: one.defect }],
  );
}

function codesOf(best: ChainPath | undefined, malformed: boolean): readonly Code[] {
  const faults = new Set<Code>(best?.faults.map(({ fault }) => fault) ?? []);
  if (!malformed) return [...faults];
  // Where the way up is missing, what can't be read may be what is missing: it leads then.
  const codes: readonly Code[] =
    best?.complete === true ? [...faults, 'malformed-certificate'] : ['malformed-certificate', ...faults];
  return codes;
}
