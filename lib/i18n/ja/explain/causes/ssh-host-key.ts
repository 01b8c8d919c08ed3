import type { Explanation } from '../../../explain.ts';

export const sshHostKey: Explanation = {
  lede: 'curlのこのメッセージは、2つの問題を兼ねています。`scp://`や`sftp://`のときはSSHのホスト鍵の問題で、証明書は関係ありません。',
  whatHappens: [
    '`SSL peer certificate or SSH remote key was not OK`は、2つの問題に共通の文言です。アドレスが`sftp://`や`scp://`で始まるなら、curlはSSHで接続しています。SSHサーバーが持つのはCAの証明書ではなく自分の鍵で、クライアントはそれを`known_hosts`に記憶します。そこに鍵がないか、前回と違っていると、curlはコード60で終わります。',
  ],
  whyRefused: [
    'SSHクライアントがサーバーを見分ける手がかりは、記憶している鍵だけです。サーバーを作り直せば鍵も新しくなりますが、それは、別の誰かが代わりに応答しているのとまったく同じに見えます。',
    '`ssh`コマンドなら、もっとはっきり示します。`Host key verification failed.`、鍵が変わっていれば`WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!`です。',
  ],
  howWeKnow: [
    'Certwhyが検査するのはTLSだけなので、この原因は「判定不能」とします。指定されたポートが`SSH-2.0-…`と応答すれば、SSHのポートであることをレポートに示します。そうでなければ、失敗したコマンドのアドレスが何で始まるかを確かめてください。',
  ],
  whoIsAffected: [
    'SSHを使うクライアントだけです（scp、sftp、SSH経由のgit、それらのアドレスを使うcurl）。自分の端末では`ssh`が成功するのに、別のユーザーで動くサービスの`known_hosts`が空で失敗する、という例がよくあります。',
  ],
  whenFine: [
    'サーバーを作り直した、移設したなど、鍵が変わった理由が分かっているなら、問題ありません。サーバーのコンソールで直接確認したフィンガープリントと比べてから、記憶している鍵を入れ替えてください。ホスト鍵の確認を無効にすると、なりすましに気づけなくなります。',
  ],
  limits: [
    'CertwhyはSSHで通信せず、ホスト鍵を読まず、利用者の`known_hosts`も見ません。SSHのCAが発行する証明書も対象外です。',
  ],
};
