import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { joinChain, shell, verifyChainFile } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, elsewhere, hostAt, named } from './wording.ts';

export const badSignature: CauseText = {
  name: '署名の不一致',
  headline: (facts) => {
    if (restsOn(facts, 'signature-broken', 'algorithms-differ')) {
      return `${certificateOf(facts)}に書かれた2か所の署名アルゴリズムが食い違っています。`;
    }
    return restsOn(facts, 'signature-broken')
      ? `${certificateOf(facts)}の署名が、発行元のCAのものと一致しません。`
      : `${hostAt(facts)}のチェーンに、署名の合わない証明書がある可能性があります。`;
  },
  lede: (facts) =>
    restsOn(facts, 'signature-broken', 'algorithms-differ')
      ? `署名アルゴリズムは証明書の2か所に書かれ、同じでなければなりません。食い違う証明書を、クライアントは検証エラーにします。ファイルが書き換えられたか、CAのソフトウェアに誤りがあります。${elsewhere(facts)}`
      : `証明書を検証するクライアントは、すべて検証エラーになります。証明書が壊れたか書き換えられた場合と、上位の証明書${issuer(facts)}が、名前は同じでも鍵の違うもの（CAが鍵を替えた後など）になっている場合があります。${elsewhere(facts)}`,
  fix: (facts) => ({
    title: '元のファイルを設置し直す',
    steps: [
      {
        title: '証明書と中間証明書をCAから取得し直す',
        text: '同じ注文のものを両方、手を加えずに使います。設置する前に、次のコマンドで検証できます（`root.pem`はCAのルート証明書）。',
        code: [shell(onServer, joinChain, verifyChainFile({ ...facts, publicTrust: false }))],
      },
      install(facts),
      reload(facts),
      confirm(facts, 'それでも失敗する場合は、証明書を再発行します。'),
    ],
    effort: '約10分。リロードのみで停止なし。元のファイルにも問題がある場合だけ再発行します。',
    who: 'サーバーの管理者。',
  }),
  settle: 'まずサーバーから証明書を受け取り、`openssl verify`で検証してください。',
  affects: '証明書を検証する、すべてのクライアント。curlではコード60ではなく35になることがあります。',
};

function issuer(facts: VerdictFacts): string {
  const name = restsOn(facts, 'signature-broken') ? textValue(facts, 'value') : null;
  return name === null ? '' : named(name, '');
}
