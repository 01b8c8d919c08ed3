import type { TextOf } from '../../remedies.ts';
import { orderAndKey } from './shared-steps.ts';

export const apache: TextOf<'apache'> = {
  name: 'Apache',
  gist: '2.4.8以降は完全なファイル1つ、それより前は2つに分ける。権限、リロード、元に戻す手順',
  steps: {
    find: {
      title: 'バージョンと、現在使われているファイルを調べる',
      text: '下の2通りの設定のうち、どちらを使うかはバージョンで決まります。設定は、DebianとUbuntuでは`/etc/apache2`に、RHELとFedoraでは`/etc/httpd`にあります（RHELとFedoraのコマンドは`httpd -v`、設定ファイルは`conf.d/ssl.conf`）。',
    },
    contents: {
      title: '完全なファイルを作る',
      text: '先頭にサーバー証明書、続けて中間証明書を、サーバー証明書に近いものから順に並べます。ルート証明書と秘密鍵は含めません。certbotを使っている場合は、`/etc/letsencrypt/live/…/fullchain.pem`がすでに完全なファイルなので、このコマンドは不要です。',
    },
    order: orderAndKey,
    keep: {
      title: '現在の設定を控えておく',
      text: '元に戻せるように、設定をコピーしておきます。RHELとFedoraでは、パスの`apache2`を`httpd`に読み替えてください。',
    },
    place: {
      title: 'ファイルを配置する',
      text: '証明書は誰でも読めてかまいませんが、秘密鍵はrootだけが読めるようにします。Apacheはroot権限を手放す前に両方を読み込むので、これで十分です。',
    },
    directive: {
      title: 'Apache 2.4.8以降：`SSLCertificateFile`に完全なファイルを指定する',
      text: '2.4.8からは、この1行でサーバー証明書と中間証明書をまとめて指定できます。以前の`SSLCertificateChainFile`は不要なので、削除します。',
    },
    'directive-old': {
      title: '2.4.8より前：`SSLCertificateChainFile`に中間証明書を指定する',
      text: '古いバージョンは、`SSLCertificateFile`の1枚目しか送りません。中間証明書は別のファイルに置きます。`SSLCACertificateFile`に書くのは誤りです。これは、受け入れるクライアント証明書のCAを指定する設定です。',
    },
    reload: {
      title: '設定をテストしてリロードする',
      text: 'Apacheは、起動時かリロード時にしか証明書を読み込みません。テストで「Syntax OK」と表示されることを確認してください。RHELとFedoraのサービス名は`httpd`です。',
    },
    check: {
      title: '別のマシンから確認する',
      text: 'curlに`HTTP/1.1 200 OK`のような応答が表示され、s_clientがファイル内のすべての証明書を0から順に表示すれば成功です。curlがまだ失敗するなら、別の`VirtualHost`やロードバランサーが応答していないかを調べます。',
    },
    undo: {
      title: '元に戻す',
      text: '控えておいたファイルを上書きで戻します。問題がなければ、控えは削除してください。秘密鍵も含まれています。',
    },
  },
};
