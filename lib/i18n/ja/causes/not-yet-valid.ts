import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, shell } from '../../commands.ts';
import { minute } from '../../evidence-values.ts';
import type { CauseText } from '../../types.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { duration } from '../phrases.ts';
import { confirm, onServer, reload } from './steps.ts';
import { culpritNamed, elsewhere, hostAt } from './wording.ts';

export const notYetValid: CauseText = {
  name: '有効期間前の証明書',
  headline: (facts) => {
    const certificate = isOther(facts)
      ? `${hostAt(facts)}のチェーンにある証明書${culpritNamed(facts, '')}`
      : `${hostAt(facts)}の証明書`;
    const start = startOf(facts);
    return start === null
      ? `${certificate}は、まだ有効期間に入っていません。`
      : `${certificate}が有効になるのは、${start}からです。`;
  },
  lede: (facts) => {
    const minutes = restsOn(facts, 'not-yet-valid') ? numberValue(facts, 'minutes') : null;
    const wait = minutes === null ? 'それまでは' : `あと${duration(minutes)}は`;
    return `時計の正しいクライアントは、${wait}すべて検証エラーになります。先の日付で発行されたか、発行したマシンの時計が進んでいます。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: '時計を確認し、待つか再発行する',
    steps: [
      {
        title: '発行元の時計を確認する',
        text: '証明書を発行したマシンの時刻を、正確な時計と比べます。公開CAの証明書は発行後すぐ使えるようになっているため、独自CAで起きることがほとんどです。',
        code: [
          shell(
            onServer,
            '# 現在時刻（UTC）',
            'date -u',
            '# 送られている証明書の有効期間',
            leafAs(facts, '-noout -dates'),
          ),
          shell('証明書を発行するマシンで実行', '# 時刻同期を有効にする', 'sudo timedatectl set-ntp true'),
        ],
      },
      {
        title: '前の証明書に戻すか、発行し直す',
        text: '前の証明書がまだ有効なら、新しい証明書の期間が始まるまで、そちらを使います。日付が誤りなら、時計を合わせてから発行し直します。',
      },
      reload(facts),
      confirm(facts),
    ],
    effort: '約10分とリロード、または待つだけ。停止なし。',
    who: 'サーバーの管理者、または証明書を発行したCAの管理者。',
  }),
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。有効期間は証明書に書かれています。',
  affects: '証明書を検証し、時計が合っているすべてのクライアント。',
};

function isOther(facts: VerdictFacts): boolean {
  return restsOn(facts, 'not-yet-valid') && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** The hour decides as often as the day. */
function startOf(facts: VerdictFacts): string | null {
  if (!restsOn(facts, 'not-yet-valid')) return null;
  const exact = textValue(facts, 'notBefore');
  return exact === null ? facts.notBefore : minute(exact);
}
