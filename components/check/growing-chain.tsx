import type { ReactNode } from 'react';
import type { LookingText } from '../../lib/i18n/looking.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { commonName } from './common-name.ts';
import { type LookingState, leadingEvidence } from './looking-state.ts';

interface GrowingChainProps {
  readonly state: LookingState;
  readonly words: LookingText;
  readonly stopped: boolean;
}

/** The chain as far as it is known: three places from the start, filled as certificates arrive. */
export function GrowingChain({ state, words, stopped }: GrowingChainProps) {
  const { chain } = words;
  const leaf = leadingEvidence(state)?.leaf ?? null;
  const fetched = state.fetched.findLast(({ ok, subject }) => ok && subject !== null);
  const issuer = fetched?.subject ?? leaf?.issuer ?? null;
  // What ended before anything was seen has no chain to keep.
  if (stopped && leaf === null) return null;
  return (
    <section className="pt-10" aria-labelledby="growing">
      <h2 id="growing" className="text-h2">
        {chain.heading}
      </h2>
      <div className="mt-4 rounded-xl border border-line bg-surface p-4 wide:p-6">
        <div className="chain-lanes" data-columns="3">
          <Zone name={chain.sends} column="wide:col-start-1" />
          <Zone name={chain.lookedFor} column="wide:col-start-3" />
          <Zone name={chain.has} column="wide:col-start-5" />
          <ol className="chain-lane" aria-label={chain.heading}>
            <Place
              role={chain.leaf}
              name={leaf === null ? null : commonName(leaf.subject)}
              unknown={chain.unknown}
              sent={leaf !== null}
              edge
            >
              {leaf === null ? null : (
                <>
                  <Tag icon="sent" text={chain.sent} />
                  <p className="mt-2 text-label text-text-3 tabular-nums">
                    {leaf.notBefore.slice(0, 10)} – {leaf.notAfter.slice(0, 10)}
                  </p>
                </>
              )}
            </Place>
            <Place
              role={chain.intermediate}
              name={issuer === null ? null : commonName(issuer)}
              unknown={chain.unknown}
              sent={false}
              edge
            >
              {state.fetching !== null && !stopped ? <Tag icon="fetched" text={chain.fetching} /> : null}
              {fetched === undefined ? null : <Tag icon="fetched" text={chain.fetched} />}
            </Place>
            <Place role={chain.root} name={null} unknown={chain.unknown} sent={false} edge={false} />
          </ol>
        </div>
      </div>
    </section>
  );
}

function Zone({ name, column }: { readonly name: string; readonly column: string }) {
  return (
    <div className={`chain-zone ${column}`} aria-hidden="true">
      {name}
    </div>
  );
}

interface PlaceProps {
  readonly role: string;
  readonly name: string | null;
  readonly unknown: string;
  readonly sent: boolean;
  readonly edge: boolean;
  readonly children?: ReactNode;
}

function Place({ role, name, unknown, sent, edge, children }: PlaceProps) {
  return (
    <li className="chain-cert">
      <div
        className={`chain-node ${sent ? 'min-h-[150px]' : ''}`}
        {...(sent ? { 'data-origin': 'sent' } : { 'data-waiting': '' })}
      >
        <p className="text-label text-text-3">{role}</p>
        <p className={`mt-0.5 text-[15px] leading-5 wrap-anywhere ${sent ? 'font-semibold' : 'font-medium'}`}>
          {name ?? unknown}
        </p>
        {children}
      </div>
      {edge ? (
        <>
          <svg className="chain-edge wide" aria-hidden="true">
            <line className="line dashed" x1="0" x2="100%" y1="52" y2="52" />
          </svg>
          <svg className="chain-edge tall" aria-hidden="true">
            <line className="line dashed" x1="24" x2="24" y1="0" y2="44" />
          </svg>
        </>
      ) : null}
    </li>
  );
}

function Tag({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <p className="mt-2 flex items-center gap-1.5 text-[13px] leading-[18px] font-medium text-text-2">
      <Icon name={icon} className="size-[15px]" />
      {text}
    </p>
  );
}
