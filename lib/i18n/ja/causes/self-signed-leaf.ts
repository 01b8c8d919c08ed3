import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { curl, isWeb, leafAs, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { checkedName, restsOn } from '../../verdict-values.ts';
import { confirm, keepVerifying, onClient, onServer, publicCertificate, reload } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const selfSignedLeaf: CauseText = {
  name: '自己署名証明書',
  headline: (facts) => `${hostAt(facts)}の証明書は自己署名で、本物かどうかをクライアントが確かめられません。`,
  lede: (facts) =>
    `自己署名証明書は誰でもどんな名前でも作れるため、あらかじめ登録しておかない限り、どのクライアントも検証エラーにします。${otherName(facts)}${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'クライアントが検証できる証明書に替える',
    steps: [
      publicCertificate(facts),
      {
        title: '内部サーバーの場合：この証明書をクライアントに登録する',
        text: `独自CAを作り、そのルート証明書を配布するほうが管理は楽です。サーバーが1台だけのときや開発用なら、両方のフィンガープリントが一致することを確かめて、この証明書を渡せば足ります。${keepVerifying(facts)}`,
        code: [
          shell(
            onServer,
            '# 途中で差し替えられないよう、サーバー上で直接確認',
            'openssl x509 -noout -fingerprint -sha256 -in server.pem',
          ),
          shell(
            onClient,
            `${leafAs(facts, '-outform PEM')} > server.pem`,
            'openssl x509 -noout -fingerprint -sha256 -in server.pem',
            ...(isWeb(facts) ? [curl(facts, '-vI --cacert server.pem')] : []),
          ),
        ],
      },
      reload(facts),
      confirm(facts),
    ],
    effort: '公開CAなら10〜30分。リロードのみで停止なし。',
    who: 'サーバーの管理者。内部サーバーならクライアントの管理者も。',
  }),
  settle: 'まずサーバーから証明書を受け取り、サブジェクトと発行者が同じかどうかを確認してください。',
  affects: 'この証明書を登録していない、すべてのクライアント。',
};

/** A default certificate tells more by its name than by its signature. */
function otherName(facts: VerdictFacts): string {
  if (!restsOn(facts, 'leaf-self-signed') || facts.leafName === null || facts.leafName === checkedName(facts))
    return '';
  if (facts.coveredNames.includes(checkedName(facts))) return '';
  return `証明書の名前は${named(facts.leafName, '別の名前')}で、ほかに証明書が設定されておらず、ソフトウェアに付属のものが使われているのかもしれません。`;
}
