import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { numberValue, restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, install, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const ctMissing: CauseText = {
  name: 'SCT（公開ログの署名）の不足',
  headline: (facts) => {
    const found = counted(facts, 'found');
    const needed = counted(facts, 'needed');
    if (found === null || needed === null) {
      return `${hostAt(facts)}の証明書に、ブラウザが求める公開ログの署名（SCT）が足りない可能性があります。`;
    }
    return found === 0
      ? `${hostAt(facts)}の証明書には、ブラウザが求める公開ログの署名（SCT、${needed}件）が1件も含まれていません。`
      : `${hostAt(facts)}の証明書には、ブラウザが求める公開ログの署名（SCT）${needed}件のうち、${found}件しか含まれていません。`;
  },
  lede: (facts) =>
    `公開CAは、発行した証明書を公開ログに登録し、その受領の署名（SCT）を証明書に埋め込みます。Chrome、Firefox、Appleのシステムは、SCTのない公開証明書を検証エラーにします（curl、Java、Pythonなどは確認しません）。サーバーが別に送る方法もありますが、ここでは要求していません。${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'SCTを埋め込んだ証明書を発行してもらう',
    steps: [
      {
        title: 'SCTを確認し、CAに依頼する',
        text: '「Signed Certificate Timestamp」が表示されなければ、SCTを埋め込んだ証明書の発行をCAに依頼します。名前を公開したくない場合のために、申し込み時に省けるCAもあります。Let’s Encryptは必ず埋め込みます。',
        code: [
          shell(anywhere, `${leafAs(facts, '-noout -text')} | grep -A 3 'Signed Certificate Timestamp'`),
        ],
      },
      install(facts),
      reload(facts),
      confirm(
        facts,
        `Chromeでも${facts.host}を開き、ERR_CERTIFICATE_TRANSPARENCY_REQUIREDが消えたことを確かめます。`,
      ),
    ],
    effort: '約15分と、CAが再発行する時間。リロードのみで停止なし。',
    who: 'サーバーの管理者とCA。',
  }),
  settle:
    'Chromeでサイトを開いてください。SCTが足りなければ、ERR_CERTIFICATE_TRANSPARENCY_REQUIREDと表示されます。',
  affects: 'Chrome、Firefox 135以降、Appleのシステム（公開CAの証明書だけ）。ほかのプログラムは確認しません。',
};

function counted(facts: VerdictFacts, key: string): number | null {
  return restsOn(facts, 'timestamps-missing') ? numberValue(facts, key) : null;
}
