import { sftpAddress, shell, shellWord } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { onClient } from './steps.ts';

export const sshHostKey: CauseText = {
  name: 'SSHのホスト鍵',
  headline: (facts) => `${facts.host}へのscpやsftpが失敗したのなら、証明書ではなくSSHのホスト鍵の問題です。`,
  lede: () =>
    'curlは、二つの問題を同じメッセージ“SSL peer certificate or SSH remote key was not OK”で示します。`scp://`や`sftp://`の場合は、サーバーのホスト鍵が`known_hosts`にないか、以前と変わっています。TLSとは関係ありません。',
  fix: (facts) => ({
    title: 'ホスト鍵を確認してから登録する',
    steps: [
      {
        title: '正しいフィンガープリントを確認する',
        text: 'サーバー上で直接表示するか、この接続とは別の手段で管理者に確認します。',
        code: [shell('サーバーのコンソールで実行', 'ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub')],
      },
      {
        title: 'クライアントに届く鍵と比べる',
        text: 'サーバーを作り直した覚えがないのに一致しなければ、そこで中止してください。第三者が割り込んでいるおそれがあります。',
        code: [
          shell(
            onClient,
            `ssh-keyscan -t ed25519 ${shellWord(facts.host)} > host.key`,
            'ssh-keygen -l -f host.key',
          ),
        ],
      },
      {
        title: '記憶している鍵を入れ替える',
        text: 'フィンガープリントが一致した場合だけ行います。ホスト鍵の確認を無効にすると、なりすましに気づけなくなります。',
        code: [
          shell(onClient, `ssh-keygen -R ${shellWord(facts.host)}`, 'cat host.key >> ~/.ssh/known_hosts'),
        ],
      },
      {
        title: '直ったことを確認する',
        text: '失敗していたコマンドをもう一度実行します。`ssh`は成功するのにcurlが失敗する場合は、実行しているユーザーの`known_hosts`が違います。',
        code: [shell(onClient, `ssh ${shellWord(facts.host)} true`, `curl -v ${sftpAddress(facts)}`)],
      },
    ],
    effort: 'クライアントで約5分。サーバー側の変更は不要です。',
    who: 'クライアントの利用者（フィンガープリントはサーバーの管理者に確認）。',
  }),
  settle: '失敗したアドレスが`scp://`または`sftp://`で始まるかどうかを確認してください。',
  affects: 'SSHを使うクライアントだけ（scp、sftp、SSH経由のgit、それらのアドレスを使うcurl）。',
};
