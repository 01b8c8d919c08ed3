import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureEdge } from '../../lib/report/schema.ts';

/** Below a node's top, where its edges join. */
const JOIN = 52;
/** Where on an edge the octagon stands, and where branches leave the trunk: whole pixels at both edge widths. */
const STOP_AT = '37.5%';
const BRANCH_AT = '75%';

const octagon = 'M-4.2-10h8.4l5.8 5.8v8.4l-5.8 5.8h-8.4l-5.8-5.8v-8.4z';
const cross = 'm-3.4-3.4 6.8 6.8m0-6.8-6.8 6.8';
const tick = 'm-3.4.2 2.5 2.5 4.4-4.8';

interface EdgeProps {
  readonly edge: PictureEdge;
  readonly words: ChainText;
  /** A reason box hangs on it. */
  readonly stem: boolean;
  /** Branches leave here. */
  readonly branches: boolean;
}

/** The edge to the next node, drawn twice: across for wide lanes, down for narrow ones. */
export function ChainEdge({ edge, words, stem, branches }: EdgeProps) {
  const line = edge.state === 'unknown' ? 'line dashed' : 'line';
  return (
    <>
      <svg className="chain-edge wide" aria-hidden="true">
        {branches ? <line className="line dashed" x1={BRANCH_AT} x2={BRANCH_AT} y1={JOIN} y2="100%" /> : null}
        {edge.state === 'broken' ? (
          <>
            <line className="line" x1="0" x2={STOP_AT} y1={JOIN} y2={JOIN} />
            <line className="line dashed" x1={STOP_AT} x2="100%" y1={JOIN} y2={JOIN} />
            {stem ? <line className="stem" x1={STOP_AT} x2={STOP_AT} y1={JOIN} y2="100%" /> : null}
            <Mark x={STOP_AT} y={JOIN} state="broken" />
          </>
        ) : (
          <>
            <line className={line} x1="0" x2="100%" y1={JOIN} y2={JOIN} />
            <Mark x="50%" y={JOIN} state={edge.state} />
            <text x="50%" y="34" textAnchor="middle">
              {edge.state === 'signed' ? words.signedBy : words.signatureUnknown}
            </text>
          </>
        )}
      </svg>
      <svg className="chain-edge tall" aria-hidden="true">
        {edge.state === 'broken' ? (
          <>
            <line className="line" x1="24" x2="24" y1="0" y2="12" />
            <line className="line dashed" x1="24" x2="24" y1="32" y2="44" />
          </>
        ) : (
          <line className={line} x1="24" x2="24" y1="0" y2="44" />
        )}
        <Mark x="24" y={22} state={edge.state} />
        {edge.state === 'signed' ? (
          <text x="44" y="26">
            {words.signedByBelow}
          </text>
        ) : null}
      </svg>
    </>
  );
}

function Mark({
  x,
  y,
  state,
}: {
  readonly x: string;
  readonly y: number;
  readonly state: PictureEdge['state'];
}) {
  if (state === 'unknown') return null;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {state === 'broken' ? (
        <>
          <path className="stop" d={octagon} />
          <path className="stop-cross" d={cross} />
        </>
      ) : (
        <>
          <circle className="ok-ring" r="8" />
          <path className="ok-tick" d={tick} />
        </>
      )}
    </svg>
  );
}

/** From the last node to the stores beside it. */
export function StoreEdge() {
  return (
    <svg className="chain-edge wide" aria-hidden="true">
      <line className="line" x1="0" x2="20" y1={JOIN} y2={JOIN} />
    </svg>
  );
}

/** The line by which a branch leaves its trunk; `passing`: it only goes by, to a branch further down. */
export function BranchEdge({ passing, gap }: { readonly passing: boolean; readonly gap: number }) {
  const y = gap + JOIN;
  return (
    <svg className="chain-edge size-full" aria-hidden="true">
      <line className="line dashed" x1={BRANCH_AT} x2={BRANCH_AT} y1="0" y2={passing ? '100%' : y} />
      {passing ? null : <line className="line dashed" x1={BRANCH_AT} x2="100%" y1={y} y2={y} />}
    </svg>
  );
}
