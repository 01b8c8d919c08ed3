import type { Explanation } from '../../../explain.ts';

export const notTls: Explanation = {
  lede: 'このポートから応答はありますが、TLSではありません。証明書は関係ありません。',
  whatHappens: [
    'TLSを使うクライアントは、最初にClientHelloというメッセージを送ります。TLSを使わないWebサーバーは`HTTP/1.1 400 Bad Request`のような平文を返し、SSHサーバーは`SSH-2.0-OpenSSH_9.2`と名乗ります。よくある理由は、`http://`用のポートに`https://`で接続している、nginxの`listen`に`ssl`がない、別のサービスがそのポートを使っている、などです。',
    'メール、LDAP、データベースには、平文で始まり、要求されて初めてTLSに切り替わるもの（STARTTLSなど）があります。ポート25、143、389、5432などです。この場合、ポートは正しく、クライアントの接続方式が違っています。',
  ],
  whyRefused: [
    'クライアントはTLSのデータを待っているのに、文字列が届きます。それをバージョン番号として読もうとするため、OpenSSL、curl、Pythonは`wrong version number`という紛らわしいメッセージを示します。',
    'GnuTLSは`An unexpected TLS packet was received.`、Javaは`Unsupported or unrecognized SSL message`、Goは`http: server gave HTTP response to HTTPS client`と示します。平文HTTPのプロキシを、`HTTPS_PROXY`に`https://`で指定したときも同じです。',
  ],
  howWeKnow: [
    'CertwhyはClientHelloを送り、応答の先頭を読みます。TLSのデータでなければ、HTTP、SSH、SMTP、IMAP、POP3、FTP、LDAP、MySQL、PostgreSQLの応答と照らし合わせ、プロトコルの名前と応答の先頭をレポートに示します。',
  ],
  whoIsAffected: [
    'このポートで最初からTLSを使う、すべてのクライアントです。平文で始めるクライアントは接続できるため、プログラムによって結果が分かれます。',
  ],
  whenFine: [
    'もともとそういうポートなら、正常です。`https://`に転送するだけのHTTP、SSH、STARTTLSのメールなどです。その場合に直すのは、サーバーではなく、クライアントに設定したアドレスです。平文のままのポートに、パスワードや鍵を送らないでください。',
  ],
  limits: [
    'この検査は、最初からTLSで接続し、STARTTLSは使いません。そのため、メールサーバーが切り替え後に送る証明書は見えません（`openssl s_client -starttls smtp`なら見られます）。途中の機器がサーバーの代わりに応答している場合も、ここからは区別できません。',
  ],
};
