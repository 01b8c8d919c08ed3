import type { ReactNode } from 'react';
import type { ChainText } from '../../lib/i18n/site.ts';
import { BranchEdge } from './chain-edge.tsx';
import { ChainLane } from './chain-lane.tsx';
import { type Trunk, zonesOf } from './layout.ts';

/** A branch's nodes stand this far below the row above (`margin-top` of `.chain-lane.branch`). */
const BRANCH_GAP = 40;

// Tailwind reads class names from the source, so each is written out.
const starts = [
  'wide:col-start-1',
  'wide:col-start-3',
  'wide:col-start-5',
  'wide:col-start-7',
  'wide:col-start-9',
  'wide:col-start-11',
  'wide:col-start-13',
  'wide:col-start-15',
  'wide:col-start-17',
  'wide:col-start-19',
  'wide:col-start-21',
  'wide:col-start-23',
  'wide:col-start-25',
];
const ends = [
  'wide:col-end-2',
  'wide:col-end-4',
  'wide:col-end-6',
  'wide:col-end-8',
  'wide:col-end-10',
  'wide:col-end-12',
  'wide:col-end-14',
  'wide:col-end-16',
  'wide:col-end-18',
  'wide:col-end-20',
  'wide:col-end-22',
  'wide:col-end-24',
  'wide:col-end-26',
];
const edges = [
  'wide:col-start-2',
  'wide:col-start-4',
  'wide:col-start-6',
  'wide:col-start-8',
  'wide:col-start-10',
  'wide:col-start-12',
  'wide:col-start-14',
  'wide:col-start-16',
  'wide:col-start-18',
  'wide:col-start-20',
  'wide:col-start-22',
  'wide:col-start-24',
];
const rows = [
  '',
  '',
  '',
  'wide:row-start-3',
  'wide:row-start-4',
  'wide:row-start-5',
  'wide:row-start-6',
  'wide:row-start-7',
];

interface ChainTrunkProps {
  readonly trunk: Trunk;
  readonly words: ChainText;
  readonly reason: ReactNode;
}

/** A lane with the branches that leave it, on one grid. */
export function ChainTrunk({ trunk, words, reason }: ChainTrunkProps) {
  const { lane, branches, columns, fault } = trunk;
  return (
    <div className="chain-lanes" data-columns={columns}>
      {zonesOf(lane).map(({ name, from, to }) => (
        <div
          key={from}
          aria-hidden="true"
          className={`chain-zone ${starts[from]} ${to === lane.nodes.length ? 'wide:-col-end-1' : ends[to - 1]}`}
          data-zone={name}
        >
          {words.zones[name]}
        </div>
      ))}
      <ChainLane
        lane={lane}
        words={words}
        from={0}
        fault={fault}
        reason={reason}
        branchEdges={branches.map(({ from }) => from - 1)}
        label={words.label}
        className=""
      />
      {branches.flatMap(({ from, row }) =>
        rows.slice(3, row + 1).map((name, offset) => (
          <div key={`${from}-${row}-${name}`} className={`chain-branch ${edges[from - 1]} ${name}`}>
            <BranchEdge passing={offset + 3 < row} gap={BRANCH_GAP} />
          </div>
        )),
      )}
      {branches.map(({ lane: branch, from, row }) => (
        <ChainLane
          key={row}
          lane={branch}
          words={words}
          from={from}
          fault={null}
          reason={null}
          branchEdges={[]}
          label={words.otherPath}
          className={`branch ${starts[from]} wide:-col-end-1 ${rows[row] ?? ''}`}
        />
      ))}
    </div>
  );
}
