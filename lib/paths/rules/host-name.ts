import { nameCovers } from '../../x509/host-name.ts';
import type { PathRule } from '../context.ts';
import { finding, nothing, SHOWN_MAX } from './finding.ts';

/** RFC 9525 §6: the leaf names the host that the client asked for. */
export const hostName: PathRule = ({ nodes, host }) => {
  const [leaf] = nodes;
  if (host === null || leaf === undefined) return nothing;
  const { covered, wouldCommonNameMatch } = nameCovers(leaf.facts, host.value, host.kind);
  if (covered) return nothing;
  const { san } = leaf.facts;
  const names = [...(san?.dns ?? []), ...(san?.ip ?? [])].slice(0, SHOWN_MAX).join(', ');
  return finding('name-not-covered', leaf, {
    host: host.value,
    kind: host.kind,
    names,
    wouldCommonNameMatch,
  });
};
