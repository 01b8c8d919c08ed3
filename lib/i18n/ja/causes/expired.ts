import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import type { CauseText, FixText } from '../../types.ts';
import { isAddress, restsOn } from '../../verdict-values.ts';
import { confirm, distributeRoot, install, keepVerifying, onServer, reload } from './steps.ts';
import { culpritNamed, daysAgo, elsewhere, hostAt } from './wording.ts';

export const expired: CauseText = {
  name: '証明書の有効期限切れ',
  headline: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) {
      return `${hostAt(facts)}のチェーンにあるルート証明書${culpritNamed(facts, '')}は、${ended(facts)}。`;
    }
    if (restsOn(facts, 'issuer-expired')) {
      return `${hostAt(facts)}のチェーンにある中間証明書${culpritNamed(facts, '')}は、${ended(facts)}。`;
    }
    return `${hostAt(facts)}の証明書は、${ended(facts)}。`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) {
      return `ほとんどのクライアントは、期限切れのルート証明書で終わるチェーンを検証エラーにします（Java、Deno、rustls、wolfSSLはルート証明書の期限を見ません）。原因はチェーンの最上位にあるため、新しいルート証明書に至るチェーンに替えるか、クライアントに新しいルート証明書を配布します。${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'issuer-expired')) {
      return `証明書を検証するクライアントは、すべて検証エラーになります。原因はサーバー証明書ではなく、その上位の証明書です。CAの新しい中間証明書に入れ替えます。${elsewhere(facts)}`;
    }
    return `証明書を検証するクライアントは、ブラウザも含めてすべて検証エラーになります。同じ名前で証明書を更新すれば直り、クライアント側の変更は不要です。${elsewhere(facts)}`;
  },
  fix: (facts) => {
    if (restsOn(facts, 'issuer-expired', 'root-expired')) return newRoot(facts);
    return restsOn(facts, 'issuer-expired') ? newIntermediate(facts) : renew(facts);
  },
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。有効期限は証明書に書かれています。',
  affects:
    '証明書を検証するすべてのクライアント。期限切れがルート証明書だけなら、Java、Deno、rustls、wolfSSLは影響を受けません。',
};

function ended(facts: VerdictFacts): string {
  if (facts.notAfter === null || facts.daysExpired === null || facts.daysExpired < 0)
    return '有効期限が切れています';
  return `${facts.notAfter}（${daysAgo(facts.daysExpired)}）に有効期限が切れています`;
}

function renew(facts: VerdictFacts): FixText {
  return {
    title: '証明書を更新し、サーバーをリロードする',
    steps: [
      {
        title: '更新済みの証明書がないか確認する',
        text: '更新は済んでいるのに、サーバーをリロードしていないことがよくあります。サーバーが送っているものより新しい日付が表示されたら、リロードの手順へ進みます。',
        code: [
          shell(onServer, '# certbotで管理している証明書と有効期限', 'sudo certbot certificates'),
          shell(onServer, '# いま送られている証明書の有効期限', leafAs(facts, '-noout -enddate')),
        ],
      },
      {
        title: '証明書を更新する',
        text: 'Let’s Encrypt以外のCAでは、同じ名前で更新を申し込み、届いた証明書を中間証明書と一緒に設置します。更新を自動化しておけば、再発を防げます。',
        code: [shell(onServer, 'sudo certbot renew')],
      },
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: 'certbotなら5〜15分。ほかのCAでは発行にかかる時間しだい。リロードのみで停止なし。',
    who: 'サーバーの管理者。クライアント側では直せません。',
  };
}

function newIntermediate(facts: VerdictFacts): FixText {
  return {
    title: 'CAの新しい中間証明書に入れ替える',
    steps: [
      {
        title: 'CAから現在のチェーンを入手する',
        text: 'CAのダウンロードページで、新しい中間証明書を探します。名前も鍵も同じものがあれば、サーバー証明書はそのまま使えます。なければ、サーバー証明書を再発行してもらいます。certbotは、更新のたびに現在のチェーンを取得します。',
        ...(isAddress(facts)
          ? {}
          : { code: [shell(onServer, `sudo certbot renew --force-renewal --cert-name ${facts.sni}`)] }),
      },
      install(facts),
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: '約15分。リロードのみで停止なし。再発行が必要になることは多くありません。',
    who: 'サーバーの管理者（中間証明書はCAから入手）。',
  };
}

function newRoot(facts: VerdictFacts): FixText {
  return {
    title: '有効なルート証明書に切り替える',
    steps: [
      {
        title: '公開CAの場合：新しいルート証明書に至るチェーンを送る',
        text: 'CAのダウンロードページから現在のチェーンを入手するか、証明書を再発行します。期限切れのルート証明書につながる証明書は、チェーンから外します。',
      },
      distributeRoot(
        '独自CAの場合：新しいルート証明書を配布する',
        'ルート証明書を更新し、すべてのクライアントに行き渡ってから古いものを外します。',
      ),
      reload(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: '公開CAなら約15分とリロード。独自CAなら、全クライアントへの配布にかかる時間しだい。',
    who: 'サーバーの管理者。独自CAならクライアントの管理者も。',
  };
}
