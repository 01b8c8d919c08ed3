import type { TextOf } from '../../remedies.ts';

export const clientCertificate: TextOf<'client-certificate'> = {
  name: 'クライアント証明書',
  gist: '.p12を分け、確認し、curlやブラウザで使う',
  steps: {
    'to-pem': {
      title: '`.p12`または`.pfx`ファイルをPEMに変換する',
      text: '1つのファイルに証明書と秘密鍵が入っていて、パスワードで保護されています（どちらのコマンドでも尋ねられます）。ここで作る秘密鍵にはパスワードがなく、プログラムがそのまま使えます。自分だけが読めるようにしておきます。OpenSSL 3で「unsupported」と表示される古いファイルには、`-legacy`を付けます。',
    },
    inspect: {
      title: '証明書と秘密鍵を確認する',
      text: '`notAfter`が未来の日付で、用途が`TLS Web Client Authentication`であることを確かめます。最後の2行が同じ値なら、証明書と秘密鍵は対になっています。',
    },
    accepted: {
      title: 'サーバーが受け入れるかを調べる',
      text: '「Acceptable client certificate CA names」に、サーバーが受け入れるCAが並びます。証明書の発行元が、この中にある必要があります。発行元のさらに上のCAだけがある場合は、`client.pem`の末尾に中間証明書を加えます。最後のほうに「alert」と出たら拒否されています。理由はサーバーのログにあります。',
    },
    use: {
      title: '使う',
      text: 'gitでは`http.sslCert`と`http.sslKey`で設定します。多くのプログラムに、同じような2つの設定があります。',
    },
    'to-p12': {
      title: 'PEMから`.p12`を作る（ブラウザ用）',
      text: 'ブラウザ、Windows、macOSには`.p12`ファイルを取り込みます。Firefoxでは「証明書を表示」→「あなたの証明書」、ほかのブラウザではOSの証明書ストアです。新しいパスワードの入力が必要です。',
    },
    undo: {
      title: '元に戻す',
      text: 'ファイルを削除します。ブラウザの場合は、取り込んだ場所から証明書を削除します。秘密鍵を紛失したり人に見られたりしたときは、証明書を失効させてください。',
    },
  },
};
