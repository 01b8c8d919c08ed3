import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { joinChain, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { listValue, restsOn, textValue } from '../../verdict-values.ts';
import { confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt, named, some } from './wording.ts';

export const chainDisorder: CauseText = {
  name: 'チェーンの乱れ',
  headline: (facts) => {
    const host = hostAt(facts);
    if (restsOn(facts, 'chain-unordered', 'unordered'))
      return `${host}が送る証明書の順序が正しくありません。`;
    if (restsOn(facts, 'chain-strangers', 'duplicates'))
      return `${host}が同じ証明書を重複して送っています${these(facts)}。`;
    if (restsOn(facts, 'chain-strangers', 'root-included')) {
      return `${host}がルート証明書${named(textValue(facts, 'name'), '')}まで送っていますが、クライアントは手元のものを使うため不要です。`;
    }
    if (restsOn(facts, 'chain-strangers', 'strangers')) {
      return `${host}が、自分のチェーンと無関係な証明書も送っています${these(facts)}。`;
    }
    return `${host}が送る証明書の順序や枚数に、乱れがあるかもしれません。`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'chain-unordered', 'unordered')) {
      return `ほとんどのクライアントは自分で並べ替えるため、影響を受けません。mbedTLS 2.28やwolfSSL 5.5など一部の小さなTLSライブラリは、送られた順に検証するためエラーになります。${elsewhere(facts)}`;
    }
    return `クライアントは不要な証明書を無視するため、これだけでエラーになることはまずありません。ただし通信量が増え、チェーンを調べる人を迷わせます。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'チェーンのファイルを整える',
    steps: [
      {
        title: 'ファイルを作り直す',
        text: '先頭がサーバー証明書、次がそれに署名した中間証明書、その次がさらに上位の中間証明書です。ルート証明書は含めません。2行目のコマンドで、ファイルの中身を順に確認できます。',
        code: [
          shell(
            onServer,
            joinChain,
            'openssl crl2pkcs7 -nocrl -certfile fullchain.pem | openssl pkcs7 -print_certs -noout',
          ),
        ],
      },
      install(facts),
      reload(facts),
      confirm(facts),
    ],
    effort: '約5分。リロードのみで停止なし、再発行も不要。',
    who: 'サーバーの管理者。',
  }),
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。順序や重複はそこで分かります。',
  affects:
    'ごく一部。順序の誤りではmbedTLS 2.28とwolfSSL 5.5がエラーになります。重複や無関係な証明書は、測定したすべてのクライアントが受け入れました。',
};

function these(facts: VerdictFacts): string {
  const names = listValue(facts, 'names').map((name) => named(name, '名前なし'));
  return names.length === 0 ? '' : `：${some(names)}`;
}
