import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying } from './steps.ts';
import { hostAt, named } from './wording.ts';

export const interception: CauseText = {
  name: '経路上での証明書の差し替え',
  headline: (facts) => {
    const product = productOf(facts);
    return product === null
      ? `クライアントと${facts.host}の間で、証明書が差し替えられている可能性があります。`
      : `${hostAt(facts)}の証明書は発行元が${product}に似た名前で、途中で差し替えられた可能性があります。`;
  },
  lede: (facts) => {
    const issuer = productOf(facts) === null ? null : textValue(facts, 'issuer');
    const sign =
      issuer === null ? '' : `発行元の名前は${named(issuer, '不明')}ですが、名前は手がかりにすぎません。`;
    return `${sign}会社のプロキシ、ファイアウォール、ウイルス対策ソフトには、暗号化された通信を検査するため、本物の証明書を自分の証明書に差し替えるものがあります。この場合、そのルート証明書を持たないクライアントは検証エラーになりますが、サーバーに問題はありません。`;
  },
  fix: (facts) => ({
    title: '両側を比べ、プロキシを信頼させるか、検査の対象から外す',
    steps: [
      {
        ...compareEnds(facts),
        text: `${compareEnds(facts).text}スマートフォンの回線など、別のネットワークでも実行してみます。そこで別の証明書が見えるなら、普段のネットワークで差し替えられています。`,
      },
      distributeRoot(
        '会社のプロキシの場合：そのルート証明書をクライアントに登録する',
        `情報システム部門からルート証明書を入手し、\`root.pem\`として保存します。Java、Node.js、Python、KiCad、Unityなど、独自の信頼ストアを持つプログラムには、そこにも登録が必要です。${keepVerifying(facts)}`,
      ),
      {
        title: '心当たりがない場合：信頼しない',
        text: `ネットワークの管理者に、${facts.host}を検査の対象から外すよう依頼します。ウイルス対策ソフトなら、暗号化通信の検査を短時間だけ止めて試すか、例外に追加します。Unityのライセンス認証ができない場合は、ポート80と443の通信を許可するか、ライセンスファイルで手動認証します。`,
      },
      confirm(facts),
    ],
    effort:
      'プロキシのルート証明書の登録なら、1台につき約10分。対象外にするなら承認しだい。サーバー側の変更は不要です。',
    who: '情報システム部門やネットワークの管理者、またはクライアントの管理者。',
  }),
  settle:
    'エラーが起きるマシンでサーバー証明書のフィンガープリントを表示し、このレポートのものと比べてください。',
  affects:
    'プロキシやファイアウォール、ウイルス対策ソフトを経由するクライアントだけ。ブラウザには登録済みで、ほかのプログラムだけエラーになることがよくあります。',
};

function productOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'interception-resembled') ? textValue(facts, 'product') : null;
}
