import { cache } from 'react';
import { getRuntime } from '../../../lib/runtime/index.ts';
import { starttlsScheme } from '../../../lib/starttls/index.ts';
import { parseTarget } from '../../../lib/target/parse.ts';
import type { Target, TargetFault } from '../../../lib/target/schema.ts';
import { firstOf, type SearchParams, shownOf } from '../query.ts';

interface WantedLook {
  readonly target: Target;
  readonly sni: string | null;
  /** The dialogue before TLS that was asked for apart from the target; null = as port and scheme say. */
  readonly starttls: string | null;
  readonly withCa: boolean;
  readonly retestOf: string | null;
}

export type Wanted =
  | { readonly ok: true; readonly look: WantedLook }
  | { readonly ok: false; readonly fault: TargetFault; readonly input: string }
  /** The report to be retested has expired or was deleted. */
  | { readonly ok: false; readonly fault: null };

/** Once a request: title and page ask for the same report. */
const findReport = cache(async (id: string) => (await getRuntime()).store.find(id));

/** What the address of the page asks for: a target, or an earlier report once more. */
export async function readWanted(query: SearchParams): Promise<Wanted> {
  const retestOf = firstOf(query.retest);
  if (retestOf !== '') return wantedRetest(retestOf);
  const input = firstOf(query.target);
  const starttls = shownOf(query.starttls) || null;
  const choice = starttls === null ? null : starttlsScheme(starttls);
  const parsed = parseTarget(input, choice);
  if (!parsed.ok) return { ok: false, fault: parsed.fault, input };
  const sni = shownOf(query.sni) || null;
  return {
    ok: true,
    look: {
      target: parsed.target,
      sni,
      // A name that is none is left to the HTTP interface to refuse.
      starttls,
      withCa: firstOf(query.ca) !== '',
      retestOf: null,
    },
  };
}

async function wantedRetest(retestOf: string): Promise<Wanted> {
  const stored = await findReport(retestOf);
  if (stored === null) return { ok: false, fault: null };
  const { target, observation } = stored.report;
  // The report's own CA certificates are with the dashboard, not in this tab.
  return { ok: true, look: { target, sni: observation.sniOption, starttls: null, withCa: false, retestOf } };
}
