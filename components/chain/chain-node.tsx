import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureNode } from '../../lib/report/schema.ts';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { Icon } from '../ui/icon.tsx';
import { LifetimeBar } from './lifetime-bar.tsx';
import { NodeTags } from './node-tags.tsx';

interface ChainNodeProps {
  readonly node: PictureNode;
  readonly words: ChainText;
  /** Its place on the path, from 1. */
  readonly position: number;
  /** A branch: lighter name. */
  readonly other: boolean;
  /** The first node of a branch says that it is another path. */
  readonly named: boolean;
  /** The chain breaks somewhere on this lane. */
  readonly broken: boolean;
  /** A reason box hangs below this node. */
  readonly reason: boolean;
}

export function ChainNode({ node, words, position, other, named, broken, reason }: ChainNodeProps) {
  const role = words.roles[node.role];
  return (
    <div
      className="chain-node"
      data-origin={node.origin}
      data-trusted={node.trustedIn.length > 0 ? '' : undefined}
      data-fault={node.finding === null ? undefined : ''}
      data-reason={reason ? '' : undefined}
    >
      <p className="text-label text-text-3">{named ? words.otherRole(role) : role}</p>
      <p
        className={`mt-0.5 wrap-anywhere ${other ? 'text-[14px] leading-5 font-medium' : 'text-[15px] leading-5 font-semibold'}`}
      >
        {node.name}
      </p>
      <NodeTags node={node} words={words} position={position} needed={broken} />
      {node.lifetime === null ? null : <LifetimeBar lifetime={node.lifetime} words={words} />}
      {node.sha256 === null ? null : <NodeDetails node={node} sha256={node.sha256} words={words} />}
    </div>
  );
}

function NodeDetails({
  node,
  sha256,
  words,
}: {
  readonly node: PictureNode;
  readonly sha256: string;
  readonly words: ChainText;
}) {
  return (
    <details className="mt-2 text-label">
      <summary className="-mx-1 flex min-h-6 items-center gap-1 rounded-s px-1 text-text-2 hover:text-text">
        <Icon name="chevron" className="size-3 fold-mark" />
        {node.names.length > 0 ? words.details : words.fingerprint}
      </summary>
      {node.names.length > 0 ? (
        <>
          <p className="mt-1 text-text-3">{words.names}</p>
          <ul className="max-h-40 overflow-y-auto print:max-h-none">
            {node.names.map((name) => (
              <li key={name} className="font-mono leading-5 wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-text-3">{words.fingerprint}</p>
        </>
      ) : null}
      <p className="font-mono leading-5 wrap-anywhere">
        <Fingerprint hex={sha256} />
      </p>
    </details>
  );
}
