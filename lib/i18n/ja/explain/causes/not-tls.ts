import type { Explanation } from '../../../explain.ts';

export const notTls: Explanation = {
  lede: 'このポートから応答はありますが、TLSではありません。証明書は関係ありません。',
  whatHappens: [
    'TLSを使うクライアントは、最初にClientHelloというメッセージを送ります。TLSを使わないWebサーバーは`HTTP/1.1 400 Bad Request`のような平文を返し、SSHサーバーは`SSH-2.0-OpenSSH_9.2`と名乗ります。よくある理由は、`http://`用のポートに`https://`で接続している、nginxの`listen`に`ssl`がない、別のサービスがそのポートを使っている、などです。',
    'メール、LDAP、データベースには、平文で始まり、要求されて初めてTLSに切り替わるもの（STARTTLSなど）があります。ポート25、143、389、5432などです。クライアントの接続方式を、ポートに合わせる必要があります。最初からTLSで始めるクライアントはポート587で失敗し、STARTTLSに設定したクライアントはポート465で失敗します。また、証明書が設定されていないサーバーは、切り替えに対応しません。',
  ],
  whyRefused: [
    'クライアントはTLSのデータを待っているのに、文字列が届きます。それをバージョン番号として読もうとするため、OpenSSL、curl、Pythonは`wrong version number`という紛らわしいメッセージを示します。',
    'GnuTLSは`An unexpected TLS packet was received.`、Javaは`Unsupported or unrecognized SSL message`、Goは`http: server gave HTTP response to HTTPS client`と示します。平文HTTPのプロキシを、`HTTPS_PROXY`に`https://`で指定したときも同じです。',
  ],
  howWeKnow: [
    'CertwhyはClientHelloを送り、応答の先頭を読みます。TLSのデータでなければ、HTTP、SSH、SMTP、IMAP、POP3、FTP、LDAP、MySQL、PostgreSQLなどの応答と照らし合わせ、プロトコルの名前と応答の先頭をレポートに示します。',
    '平文で始まるポートでは、先にそのプロトコル（SMTP、LMTP、IMAP、POP3、FTP、LDAP、PostgreSQL、MySQL、XMPP、ManageSieve、NNTP）でTLSを要求し、サーバーの応答を記録します。切り替えに応じた後の平文は、攻撃者が紛れ込ませた可能性があるため受け入れません（CVE-2011-0411）。',
  ],
  whoIsAffected: [
    '検査と同じ方式でTLSを使う、すべてのクライアントです。もう一方の方式のクライアントは接続できるため、プログラムによって結果が分かれます。',
  ],
  whenFine: [
    'もともとそういうポートなら、正常です。`https://`に転送するだけのHTTP、SSH、STARTTLSのメールなどです。その場合に直すのは、サーバーではなく、クライアントに設定したアドレスです。平文のままのポートに、パスワードや鍵を送らないでください。',
  ],
  limits: [
    'TLSの始まり方は、通常のポートなら番号で判断します。ほかのポートは、`smtp://HOST:2525`や`--starttls smtp`のようにプロトコルを指定しない限り、最初からTLSとみなします。途中の機器がサーバーの代わりに応答している場合や、STARTTLSの案内を消している場合も、ここからは区別できません。',
  ],
};
