import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { checkedName, numberValue, reportedReason, restsOn, textValue } from '../../verdict-values.ts';
import { alertText } from '../phrases.ts';
import { tlsDefect } from '../tls-defects.ts';
import { dialogueName, itSays } from './starttls.ts';
import { confirm, onClient, onServer } from './steps.ts';
import { here } from './wording.ts';

export const handshakeRefused: CauseText = {
  name: 'ハンドシェイクの打ち切り',
  headline: (facts) => {
    if (isInDialogue(facts)) {
      return isGreeting(facts)
        ? `${facts.host}のポート${facts.port}が、TLSに切り替わる前にこのクライアントを拒否しました。`
        : `${facts.host}のポート${facts.port}は${dialogueName(facts)}で応答しますが、TLSへの切り替えを拒否しました。`;
    }
    const alert = alertOf(facts);
    if (alert !== null)
      return `${facts.host}が理由を示さず、${alertText(alert)}でTLSハンドシェイクを打ち切りました。`;
    if (restsOn(facts, 'handshake-refused', 'refused-here'))
      return `${facts.host}の応答を、TLSライブラリが処理できませんでした。`;
    if (restsOn(facts, 'handshake-refused', 'broke-off'))
      return `${facts.host}から証明書を受け取った後、TLSハンドシェイクが失敗しました。`;
    return `${facts.host}が、理由を示さずにTLSハンドシェイクを打ち切っている可能性があります。`;
  },
  lede: (facts) => {
    if (isInDialogue(facts))
      return `${itSays(facts)}${dialogueMeaning(facts)}${here(facts)}から試した結果です。`;
    const only = restsOn(facts, 'handshake-refused', 'some-addresses')
      ? 'ほかのアドレスは応答しています。'
      : '';
    return `${reasonOf(facts)}${meaning(facts)}${here(facts)}から試した結果です。${only}`;
  },
  fix: (facts) => ({
    title: 'サーバーのログを確認する',
    steps: isInDialogue(facts)
      ? dialogueSteps(facts)
      : [
          {
            title: '失敗した時刻のログを確認する',
            text: '理由はサーバーにしか分かりません。nginxは`info`レベルで記録するため、`error_log /var/log/nginx/error.log info;`と設定してリロードし、もう一度試します。ロードバランサーのログは別にあります。',
            code: [
              shell(
                onServer,
                'sudo tail -n 50 /var/log/nginx/error.log',
                '# またはsystemdのログ',
                'sudo journalctl -n 50 --no-pager',
              ),
            ],
          },
          {
            title: '条件を一つずつ変えて試す',
            text: '成功するものがあれば、失敗するものとの違いが原因です（バージョン、サーバー名の有無など）。サーバーとクライアントに共通の暗号スイートがあるか、サーバーに使える種類の証明書（RSA、ECDSA）があるかも確認します。',
            code: [
              shell(
                onClient,
                sClient(facts, ' -tls1_3'),
                sClient(facts, ' -tls1_2'),
                '# サーバー名なし',
                sClient({ ...facts, sni: null }, ' -noservername'),
              ),
            ],
          },
          confirm(facts),
        ],
    effort: 'ログがあれば約10分。その後の作業は、ログにある理由しだい。',
    who: 'サーバーの管理者（理由はサーバーのログにあります）。',
  }),
  settle: '失敗した時刻のサーバーのログを確認してください。',
  affects: 'この検査と同じようにハンドシェイクを始める、すべてのクライアント。',
};

/** The refusal came in the clear, in the dialogue that was to lead to TLS (STARTTLS). */
function isInDialogue(facts: VerdictFacts): boolean {
  return restsOn(facts, 'handshake-refused', 'dialogue-refused');
}

function isGreeting(facts: VerdictFacts): boolean {
  return textValue(facts, 'step') === 'greeting';
}

function dialogueMeaning(facts: VerdictFacts): string {
  if (/host-unknown/.test(textValue(facts, 'reply') ?? '')) {
    return `ドメイン${checkedName(facts)}はこのサーバーの担当ではなく、XMPPではドメインとサーバーの名前が違うことが多いため、サーバー名（SNI）にドメインを指定してください。`;
  }
  if (isGreeting(facts)) return 'このアドレスを受け付けない設定や、接続数の上限が主な理由です。';
  return '証明書や秘密鍵を読み込めない、一部のクライアントにだけTLSを許可している、などが主な理由です。';
}

function dialogueSteps(facts: VerdictFacts): readonly FixStep[] {
  return [
    {
      title: '失敗した時刻のログを確認する',
      text: 'クライアントに伝えられるのはこの応答だけで、詳しい理由はサーバーのログにあります。メールやディレクトリのサーバーはシステムのログに、データベースは自身のログに記録します。',
      code: [shell(onServer, 'sudo journalctl -n 50 --no-pager')],
    },
    {
      title: 'サーバー自身からTLSを要求してみる',
      text: 'これで成功するなら、サーバーがクライアントを区別しています。許可または拒否するアドレスの設定を確認します。',
      code: [shell(onServer, sClient(facts, '', 'localhost'))],
    },
    confirm(facts),
  ];
}

function alertOf(facts: VerdictFacts): number | null {
  return restsOn(facts, 'handshake-refused', 'refused', 'some-addresses')
    ? numberValue(facts, 'alert')
    : null;
}

/** The library's own words, where it was the one to stop. */
function reasonOf(facts: VerdictFacts): string {
  if (!restsOn(facts, 'handshake-refused', 'refused-here', 'broke-off')) return '';
  const reason = reportedReason(facts);
  return reason === null ? '' : `報告されたエラー：${tlsDefect(reason) ?? `\`${reason}\``}。`;
}

/** What the commonest of these alerts usually mean; none of them says so itself. */
function meaning(facts: VerdictFacts): string {
  if (restsOn(facts, 'handshake-refused', 'refused-here')) {
    return '応答が、OpenSSLの守る規則に合っていません（同じライブラリを使うクライアントも同様に失敗します）。';
  }
  const alert = alertOf(facts);
  if (alert === 40) {
    return '共通の暗号スイートがない、この名前の証明書が設定されていない、クライアント証明書が必要、などが主な理由です。';
  }
  if (alert === 80) {
    return 'サーバー内部のエラーを示します。証明書や秘密鍵を読み込めない、背後のサービスが停止している、などが主な理由です。';
  }
  if (alert === 49) return 'サーバーのアクセス規則により、このクライアントが拒否されたことを示します。';
  return '理由はクライアントには知らされないため、サーバーのログで確認してください。';
}
