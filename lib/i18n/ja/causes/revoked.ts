import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import { day } from '../../evidence-values.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { isAddress, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const revoked: CauseText = {
  name: '証明書の失効',
  headline: (facts) => {
    if (!restsOn(facts, 'staple-revoked', 'revoked'))
      return `${hostAt(facts)}の証明書が、失効している可能性があります。`;
    const at = textValue(facts, 'at');
    return at === null
      ? `${hostAt(facts)}の証明書は、CAにより失効しています。`
      : `${hostAt(facts)}の証明書は、${day(at)}付でCAにより失効しています。`;
  },
  lede: (facts) => {
    const how = restsOn(facts, 'staple-revoked', 'revoked')
      ? 'サーバー自身が送っているCAの証明（OCSP応答）に、失効と書かれています。'
      : '';
    return `${how}Chrome、Firefox、GnuTLSは検証エラーにしますが、curl、Python、Node.js、Go、Javaは確認しないことがよくあります。失効した証明書は鍵が漏えいしているおそれもあるため、接続できても使い続けず、新しい証明書に替えてください。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: '鍵と証明書を新しくする',
    steps: [
      {
        title: '失効した理由を確認する',
        text: 'CAに問い合わせるか、CAからの通知メールを探します。鍵が漏えいしたのなら、先にその原因を塞ぎ、同じ鍵は二度と使わないでください。',
      },
      {
        title: '新しい鍵で証明書を取り直す',
        text: 'certbotは、`reuse_key`を設定していなければ毎回新しい鍵を作ります。ほかのCAでは、新しい鍵で作ったCSRを送ります。',
        code: isAddress(facts)
          ? []
          : [shell(onServer, `sudo certbot certonly --force-renewal -d ${facts.sni}`)],
      },
      installAndReload(facts),
      {
        ...confirm(facts),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# 「Cert Status: good」またはOCSP応答なし', sClient(facts, ' -status')),
        ],
      },
    ],
    effort: 'certbotなら約15分。リロードのみで停止なし。',
    who: 'サーバーの管理者（CAのアカウントを持つ人）。',
  }),
  settle: 'CAの失効リスト（CRL）で証明書のシリアル番号を調べるか、CAに問い合わせてください。',
  affects:
    'Chrome、Firefox、GnuTLSは、失効を示すOCSP応答があれば検証エラーにします。curl、Python、Node.js、Go、Java、Denoの既定の設定では、エラーになりませんでした。',
};

/** Installing and reloading are one step here. */
function installAndReload(facts: VerdictFacts): FixStep {
  const first = install(facts);
  const then = reload(facts);
  return {
    title: 'サーバーに設置し、リロードする',
    text: `${first.text}${then.text}`,
    code: [...(first.code ?? []), ...(then.code ?? [])],
  };
}
