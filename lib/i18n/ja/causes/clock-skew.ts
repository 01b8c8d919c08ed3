import { shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, onClient } from './steps.ts';

export const clockSkew: CauseText = {
  name: '時計のずれ',
  headline: (facts) =>
    `時計がずれたマシンでは、${facts.host}の証明書が期限切れや有効期間前に見えることがあります。`,
  lede: () =>
    'クライアントは、証明書の有効期間を自分の時計で確かめます。時計が何日も、ときには何年もずれていると、正しい証明書でも検証エラーになります。クライアントの時計は、ここからは見えません。',
  fix: (facts) => ({
    title: 'エラーが起きるマシンの時計を合わせる',
    steps: [
      {
        title: '時計を確認する',
        text: '正確な時計と比べます。電池のない基板やルーター、スリープしていた仮想マシン、NTPサーバーに届かないマシンでよくずれます。',
        code: [shell(onClient, 'date -u')],
      },
      {
        title: '時刻同期を有効にする',
        text: 'コンテナの時計は、動いているホストの時計です。ホスト側を合わせてください。',
        code: [
          shell('Linux', '# 時刻同期を有効にする', 'sudo timedatectl set-ntp true', 'timedatectl status'),
          shell('Windows', '# 管理者として開いたターミナルで実行', 'w32tm /resync'),
          shell('macOS', '# その場で一度だけ合わせる', 'sudo sntp -sS time.apple.com'),
        ],
      },
      confirm(facts),
    ],
    effort: 'エラーが起きるマシンで約5分。サーバー側の変更は不要です。',
    who: 'エラーが起きるマシンの管理者。',
  }),
  settle: 'エラーが起きるマシンの時刻（`date -u`など）を、正確な時計と比べてください。',
  affects: '時計がずれているマシンだけ。',
};
