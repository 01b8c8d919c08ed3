import type { LookingText } from '../../lib/i18n/looking.ts';
import { protocolName } from '../report/protocol.ts';
import { Prose } from '../ui/prose.tsx';
import { commonName } from './common-name.ts';
import { type LookingState, leadingEvidence } from './looking-state.ts';

/** Facts as they arrive; what isn't known yet keeps its line. */
export function KnownSoFar({ state, words }: { readonly state: LookingState; readonly words: LookingText }) {
  const { known } = words;
  const evidence = leadingEvidence(state);
  const leaf = evidence?.leaf ?? null;
  const rows: readonly (readonly [string, string | null])[] = [
    [known.nameMatches, leaf === null ? null : known.nameResult(leaf.nameMatches)],
    [known.valid, leaf === null ? null : `${leaf.notBefore.slice(0, 10)} – ${leaf.notAfter.slice(0, 10)}`],
    [known.issuedBy, leaf === null ? null : commonName(leaf.issuer)],
    [known.sent, typeof evidence?.certificatesSent === 'number' ? String(evidence.certificatesSent) : null],
    [known.version, typeof evidence?.version === 'string' ? protocolName(evidence.version) : null],
    [known.clientCertificate, evidence === null ? null : known.asks(evidence.asksForClientCertificate)],
  ];
  return (
    <aside
      className="border-t border-line p-4 wide:border-t-0 wide:border-l wide:px-6 wide:py-5"
      aria-label={known.heading}
    >
      <h2 className="mb-2 text-meta font-medium text-text-2">{known.heading}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-code">
        {rows.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-text-3">{term}</dt>
            <dd
              className={`text-right font-mono text-[12.5px] wrap-anywhere ${value === null ? 'text-text-3' : ''}`}
            >
              <Prose text={value ?? '…'} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
