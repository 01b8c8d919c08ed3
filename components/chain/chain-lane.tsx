import type { ReactNode } from 'react';
import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureLane } from '../../lib/report/schema.ts';
import { ChainEdge, StoreEdge } from './chain-edge.tsx';
import { ChainNode } from './chain-node.tsx';
import type { Fault } from './layout.ts';
import { StoreChips } from './store-chips.tsx';

interface ChainLaneProps {
  readonly lane: PictureLane;
  readonly words: ChainText;
  /** Index of the first node that is drawn: a branch leaves out what the trunk shows already. */
  readonly from: number;
  readonly fault: Fault | null;
  readonly reason: ReactNode;
  /** Edges at which branches leave. */
  readonly branchEdges: readonly number[];
  readonly label: string;
  readonly className: string;
}

/** One path as a list, leaf first. */
export function ChainLane({
  lane,
  words,
  from,
  fault,
  reason,
  branchEdges,
  label,
  className,
}: ChainLaneProps) {
  const broken = lane.edges.some((edge) => edge.state === 'broken');
  return (
    <ol className={`chain-lane ${className}`} aria-label={label}>
      {lane.nodes.slice(from).map((node, offset) => {
        const index = from + offset;
        const edge = lane.edges[index];
        const last = index === lane.nodes.length - 1;
        const here = fault?.index === index;
        return (
          <li key={node.sha256 ?? `missing-${index}`} className="chain-cert">
            <ChainNode
              node={node}
              words={words}
              position={index + 1}
              other={from > 0}
              named={from > 0 && offset === 0}
              broken={broken}
              reason={here && fault.at === 'node'}
            />
            {here && fault.at === 'node' ? reason : null}
            {edge === undefined || last ? null : (
              <>
                <ChainEdge
                  edge={edge}
                  words={words}
                  stem={here && fault.at === 'edge'}
                  branches={branchEdges.includes(index)}
                />
                <span className="sr-only">{edgeWord(edge.state, words)}</span>
              </>
            )}
            {here && fault.at === 'edge' ? reason : null}
            {last ? <LaneEnd node={node} words={words} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

function LaneEnd({
  node,
  words,
}: {
  readonly node: PictureLane['nodes'][number];
  readonly words: ChainText;
}) {
  if (node.trustedIn.length + node.notTrustedIn.length === 0) return null;
  return (
    <>
      <StoreEdge />
      <StoreChips node={node} words={words} />
    </>
  );
}

function edgeWord(state: PictureLane['edges'][number]['state'], words: ChainText): string {
  if (state === 'broken') return words.breaks;
  return state === 'signed' ? words.signedBy : words.signatureUnknown;
}
