import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { numberValue, reportedReason, restsOn } from '../../verdict-values.ts';
import { alertText } from '../phrases.ts';
import { tlsDefect } from '../tls-defects.ts';
import { confirm, onClient, onServer } from './steps.ts';
import { here } from './wording.ts';

export const handshakeRefused: CauseText = {
  name: 'ハンドシェイクの打ち切り',
  headline: (facts) => {
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
    const only = restsOn(facts, 'handshake-refused', 'some-addresses')
      ? 'ほかのアドレスは応答しています。'
      : '';
    return `${reasonOf(facts)}${meaning(facts)}${here(facts)}から試した結果です。${only}`;
  },
  fix: (facts) => ({
    title: 'サーバーのログを確認する',
    steps: [
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
