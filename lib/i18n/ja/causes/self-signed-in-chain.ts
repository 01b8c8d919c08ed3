import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying, publicCertificate } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const selfSignedInChain: CauseText = {
  name: 'チェーン内の自己署名ルート',
  headline: (facts) =>
    `${hostAt(facts)}のチェーンは${root(facts)}で終わりますが、このルート証明書は判定の基準とする信頼ストアにありません。`,
  lede: (facts) =>
    `サーバーはこのルート証明書も送っていますが、ルート証明書は、クライアントがあらかじめ持っていなければ信頼されません。組織の独自CAのものなら、クライアントに配布します。そうでなければ、途中で証明書が差し替えられている可能性があります。${elsewhere(facts)}`,
  fix: (facts) => ({
    title: '誰のルート証明書かを確かめ、配布するか置き換える',
    steps: [
      compareEnds(facts),
      distributeRoot(
        '独自CAの場合：ルート証明書をクライアントに配布する',
        `CAの管理者からルート証明書を入手し、\`root.pem\`として保存します。疑っているのは接続そのものなので、接続先が送ってきたものは使いません。${keepVerifying(facts)}`,
      ),
      publicCertificate(facts, '公開サーバーのはずの場合：公開CAの証明書を取得する'),
      confirm(facts),
    ],
    effort: 'クライアント1台につき約10分。公開CAの証明書に替えるなら、サーバー側で一度だけ約30分。',
    who: 'クライアントの管理者、またはサーバーの管理者。',
  }),
  settle:
    '証明書を発行したCAをサーバーの管理者に確認し、ルート証明書のフィンガープリントを照合してください。',
  affects: 'このルート証明書を持っていない、すべてのクライアント。',
};

function root(facts: VerdictFacts): string {
  if (!restsOn(facts, 'root-self-signed')) return '自己署名の証明書';
  return named(textValue(facts, 'name') ?? facts.culpritName, '自己署名の証明書');
}
