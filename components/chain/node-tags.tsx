import type { ChainText } from '../../lib/i18n/site.ts';
import type { PictureNode } from '../../lib/report/schema.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

interface Tag {
  readonly icon: IconName;
  readonly text: string;
  readonly look: string;
}

const plain = 'text-text-2';
const bad = 'text-found';

/** What the border says, in words. */
export function NodeTags({
  node,
  words,
  position,
  needed,
}: {
  readonly node: PictureNode;
  readonly words: ChainText;
  /** Its place on the path, from 1: what was sent out of order says so. */
  readonly position: number;
  readonly needed: boolean;
}) {
  return tagsOf(node, words, position, needed).map(({ icon, text, look }) => (
    <p key={text} className={`mt-2 flex items-center gap-1.5 text-[13px] leading-[18px] font-medium ${look}`}>
      <Icon name={icon} className="size-[15px]" />
      {text}
    </p>
  ));
}

/** `needed`: the chain breaks for want of what the server doesn't send. */
function tagsOf(node: PictureNode, words: ChainText, position: number, needed: boolean): readonly Tag[] {
  const tags: Tag[] = [];
  if (node.origin === 'sent') tags.push({ icon: 'sent', text: sentText(node, words, position), look: plain });
  if (node.origin === 'fetched') {
    if (needed && node.role !== 'root') tags.push({ icon: 'absent', text: words.notSent, look: bad });
    tags.push({ icon: 'fetched', text: words.fetched, look: plain });
  }
  if (node.origin === 'missing')
    tags.push({ icon: 'absent', text: words.missing, look: needed ? bad : plain });
  if (node.trustedIn.length > 0) tags.push({ icon: 'trusted', text: words.trusted, look: 'text-ok' });
  else if (node.role === 'root' && node.notTrustedIn.length > 0)
    tags.push({ icon: 'wrong', text: words.untrusted, look: bad });
  return tags;
}

function sentText({ sentAt }: PictureNode, words: ChainText, position: number): string {
  return sentAt === null || sentAt === position ? words.sent : words.sentAt(sentAt);
}
