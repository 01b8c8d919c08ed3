import type { Explanation } from '../../../explain.ts';

export const protocolMismatch: Explanation = {
  lede: 'サーバーとクライアントに、共通のTLSバージョンか暗号スイートがありません。どちらかが古すぎます。',
  whatHappens: [
    '接続の最初に、双方が使うバージョンを決めます。現在のクライアントはTLS 1.2か1.3を求めますが、たとえば2012年ごろの機器はTLS 1.0しか使えないことがあります。TLS 1.0と1.1は、2021年に非推奨となりました（RFC 8996）。共通のバージョンがなければ決められず、証明書の良し悪しは関係ありません。',
    '逆もあります。サーバーがTLS 1.3しか受け付けず、古いプログラムのTLSライブラリが1.2までしか使えない場合です。macOSの古いInsomniaも、こうしたクライアント側の例で、8.5以降への更新で直ります。',
  ],
  whyRefused: [
    'TLS 1.0と1.1は、すでに破られた方式に頼っているため、クライアントはもう提示しません。サーバーに言われるまま古いバージョンに下げるクライアントは、途中の第三者に、最も弱いバージョンを使わされるおそれがあります。',
    'PythonとNode.jsは`tlsv1 alert protocol version`、Javaは`Received fatal alert: protocol_version`、Chromeは`ERR_SSL_VERSION_OR_CIPHER_MISMATCH`と示します。DebianのcurlとOpenSSLは、TLS 1.0のサーバーに対して、`legacy sigalg disallowed or unsupported`という分かりにくいメッセージを示します。',
  ],
  howWeKnow: [
    'Certwhyは、TLS 1.0から1.3までを提示し、サーバーに選ばせます。1.0か1.1が選ばれれば、それより新しいものがないということなので「該当」です。アラート70、71、86で打ち切られた場合も、サーバー自身が「合うものがない」と言っているので「該当」とします。',
  ],
  whoIsAffected: [
    'TLS 1.0と1.1のサーバーには、DebianのOpenSSL、Node.js、Go、Java、ブラウザは接続できません。DebianのGnuTLS系クライアント（git、wget）、NSSのツール、mbedTLSは、まだ接続できます。',
  ],
  whenFine: [
    '閉じたネットワークの古い機器で、唯一のクライアントがまだ対応しているなら、使い続けられます。手前にnginxなどのリバースプロキシを置けば、機器はそのままで現在のTLSを使えます。1台のためにクライアントの最低バージョンを下げると、ほかのすべてのサーバーとの通信まで弱くなります。',
  ],
  limits: [
    'Certwhyに見えるのは、選ばれたバージョンだけで、サーバーが受け付けるもののすべてではありません。暗号スイートの良し悪しも判定しません。現在のクライアントが使わないものまで提示するため、たとえば古いRSA鍵交換しか使えないサーバーは、ここでは接続できても、Java 17、Go 1.22以降、rustls、wolfSSLからは接続できません。SSL 2と3は試せません。クライアントのほうが古い場合も、ここからは見えません。',
  ],
};
