import type { PictureEdge, PictureLane, PictureNode } from '../../../lib/report/schema.ts';

/** A node by the letter that stands for its certificate; null for one that is missing. */
export function node(letter: string | null, rest: Partial<PictureNode> = {}): PictureNode {
  return {
    sha256: letter?.repeat(64) ?? null,
    role: 'intermediate',
    origin: letter === null ? 'missing' : 'sent',
    name: letter ?? 'missing',
    sentAt: null,
    trustedIn: [],
    notTrustedIn: [],
    lifetime: null,
    names: [],
    finding: null,
    ...rest,
  };
}

export function lane(
  kind: PictureLane['kind'],
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge['state'][] = [],
): PictureLane {
  return {
    kind,
    addresses: ['192.0.2.1'],
    nodes: [...nodes],
    edges: nodes.slice(1).map((_, index) => ({ state: edges[index] ?? 'signed', finding: null })),
  };
}
