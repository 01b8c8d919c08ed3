import type { TextOf } from '../../remedies.ts';
import { orderAndKey } from './shared-steps.ts';

export const nginx: TextOf<'nginx'> = {
  name: 'nginx',
  gist: 'ファイルの置き場所と中身、権限、リロード、確認、元に戻す手順',
  steps: {
    find: {
      title: '現在使われているファイルを調べる',
      text: 'nginxが実際に読み込んでいる設定から、ホスト名と証明書に関する行だけを表示します。`server_name`が自分のホスト名のブロックを探してください。別のブロックが応答していることもあります。',
    },
    contents: {
      title: '完全なファイルを作る',
      text: '先頭にサーバー証明書、続けて中間証明書を、サーバー証明書に近いものから順に並べます。ルート証明書と秘密鍵は含めません。certbotを使っている場合は、`/etc/letsencrypt/live/…/fullchain.pem`がすでに完全なファイルなので、このコマンドは不要です。',
    },
    order: orderAndKey,
    keep: {
      title: '現在の設定を控えておく',
      text: '元に戻せるように、設定をコピーしておきます。',
    },
    place: {
      title: 'ファイルを配置する',
      text: '証明書は誰でも読めてかまいませんが、秘密鍵はrootだけが読めるようにします。nginxはroot権限を手放す前に両方を読み込むので、これで十分です。置き場所は環境によって異なります。設定に書いたパスと一致していれば問題ありません。',
    },
    directive: {
      title: '`ssl_certificate`に完全なファイルを指定する',
      text: 'クライアントに送られるのは、`ssl_certificate`に指定した証明書です。`ssl_trusted_certificate`に書いた証明書は送られません。クライアント証明書やOCSP応答の検証に使われるだけで、チェーンの不足を補うことはできません。',
    },
    reload: {
      title: '設定をテストしてリロードする',
      text: 'nginxは、起動時かリロード時にしか証明書を読み込みません。`nginx -t`の最後に「test is successful」と表示されることを確認してください。失敗した場合はリロードされず、これまでの証明書が使われ続けます。',
    },
    check: {
      title: '別のマシンから確認する',
      text: 'curlに`HTTP/1.1 200 OK`のような応答が表示され、s_clientがファイル内のすべての証明書を0から順に表示すれば成功です。curlがまだ失敗するなら、前段のロードバランサーや別のアドレスのサーバーが応答していないかを調べます。',
    },
    undo: {
      title: '元に戻す',
      text: '控えておいたファイルを上書きで戻します。問題がなければ、控えは削除してください。秘密鍵も含まれています。',
    },
  },
};
