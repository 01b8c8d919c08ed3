import type { Messages } from '../../i18n/index.ts';
import type { ChainText } from '../../i18n/site.ts';
import type { PictureLane, PictureNode, Report } from '../../report/schema.ts';
import type { Style } from '../style.ts';

/** The chains as text: a line for each certificate, below it what ties it to the next. */
export function showChains(report: Report, messages: Messages, style: Style): readonly string[] {
  const words = messages.site.chain;
  const { lanes, unused } = report.picture;
  if (lanes.length === 0) return [];
  return [
    style.bold(words.heading),
    ...lanes.flatMap((lane) => showLane(lane, words, style)),
    ...(unused.length === 0 ? [] : [`  ${words.unused}`]),
    ...unused.map(({ sentAt, name, why }) => `    ${words.unusedItem(sentAt, name, words.unusedWhy[why])}`),
  ];
}

function showLane(lane: PictureLane, words: ChainText, style: Style): readonly string[] {
  const title = titleOf(lane, words);
  return [
    ...(title === null ? [] : [`  ${title}`]),
    ...lane.nodes.flatMap((node, index) => [
      ...showNode(node, words, style),
      ...showEdge(lane, index, words, style),
    ]),
  ];
}

function titleOf(lane: PictureLane, words: ChainText): string | null {
  if (lane.kind === 'alternative') return words.otherPath;
  return lane.kind === 'address' ? words.at(lane.addresses) : null;
}

function showNode(node: PictureNode, words: ChainText, style: Style): readonly string[] {
  const facts = [words.roles[node.role], whence(node, words), trust(node, words), lifetime(node, words)];
  const mark = markOf(node, style);
  return [
    `  ${mark} ${style.bold(node.name)}`,
    `  ${edgeless(node)} ${style.dim(facts.filter(Boolean).join(' · '))}`,
  ];
}

function markOf(node: PictureNode, style: Style): string {
  if (node.finding !== null) return style.bad('✗');
  if (node.origin === 'missing') return style.bad('○');
  return node.origin === 'fetched' ? style.unsure('○') : style.good('●');
}

function edgeless(node: PictureNode): string {
  return node.role === 'root' ? ' ' : '│';
}

function whence(node: PictureNode, words: ChainText): string {
  if (node.origin === 'sent') return node.sentAt === null ? words.sent : words.sentAt(node.sentAt);
  if (node.origin === 'fetched') return `${words.notSent} · ${words.fetched}`;
  return node.origin === 'missing' ? words.missing : '';
}

/** Whether a store holds it matters at the top of a chain alone. */
function trust(node: PictureNode, words: ChainText): string {
  if (node.trustedIn.length > 0) {
    return `${words.trusted} (${node.trustedIn.map((store) => words.storeNames[store]).join(', ')})`;
  }
  return node.role === 'root' && node.origin !== 'missing' ? words.untrusted : '';
}

function lifetime({ lifetime: span }: PictureNode, words: ChainText): string {
  if (span === null) return '';
  return words.lifetime(span.notBefore.slice(0, 10), span.notAfter.slice(0, 10), remaining(span, words));
}

function remaining(span: NonNullable<PictureNode['lifetime']>, words: ChainText): string {
  if (span.elapsed < 0) return words.notYet;
  return span.elapsed > 1 ? words.expired(-span.daysLeft) : words.daysLeft(span.daysLeft, span.daysTotal);
}

function showEdge(lane: PictureLane, index: number, words: ChainText, style: Style): readonly string[] {
  const edge = lane.edges[index];
  if (edge === undefined || index === lane.nodes.length - 1) return [];
  if (edge.state === 'broken') return [`  ${style.bad(`✗ ${words.breaks}`)}`];
  return [`  │ ${style.dim(edge.state === 'signed' ? words.signedByBelow : words.signatureUnknown)}`];
}
