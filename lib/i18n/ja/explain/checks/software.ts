import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const software = {
  'algorithm-weak': {
    lede: 'チェーンの鍵と署名が、現在のクライアントにとって十分な強度かを調べます。',
    whatHappens: [
      '証明書には鍵と署名があり、それぞれ作られた時代のアルゴリズムが使われています。RSA 1024ビットの鍵やSHA-1の署名は2010年ごろまで普通に使われていたもので、古い独自CAや機器にはまだ残っています。',
      'サーバー証明書自体は新しくても、その上の中間証明書（たとえば「Corp Issuing CA 2009」）がSHA-1で署名されていることもあります。',
    ],
    whyRefused: [
      '署名が弱いと、同じ署名が通用する別の証明書を作られます。鍵が短いと、秘密鍵を計算で求められます。OpenSSLは`CA signature digest algorithm too weak`や`EE certificate key too weak`、Chromeは`ERR_CERT_WEAK_SIGNATURE_ALGORITHM`と表示し、GnuTLSは安全でないアルゴリズム（insecure algorithm）が使われていると示します。',
    ],
    howWeKnow: [
      '最良の経路で、SHA-1以前（MD5、MD4、MD2を含む）の署名、2048ビット未満のRSA鍵とDSA鍵、224ビット未満の楕円曲線、CertwhyのOpenSSLで検証できない署名を探します。見つかれば「不合格」とし、証明書とアルゴリズムを示します。',
      '経路の最後にある、信頼された、または自己署名のルート証明書の署名は、誰も頼りにしないため数えません。鍵は調べます。問題がなければ、サーバー証明書の鍵と署名の方式を示します。',
    ],
    whoIsAffected: [
      '独自CAのSHA-1の証明書は、OpenSSL、GnuTLS、Go、Deno、ブラウザが検証エラーにし、Java、Bun、wolfSSLは受け入れます。独自CAのRSA 1024ビットの証明書は、DebianのOpenSSL、Node.js 24、rustls、mbedTLSが検証エラーにし、Java、Go、GnuTLS、ブラウザは受け入れます。',
    ],
    whenFine: [
      '古い機器と、それをまだ受け入れる専用のクライアントとの間で、独立したネットワークの中だけで使い、機器を入れ替えるまでの間に限る場合です。クライアントのセキュリティレベルを下げるのは対処になりません。ほかのすべての接続も弱くなります。',
    ],
    limits: [
      'どこからを弱いとするかは、クライアントやシステムの設定によります。CertwhyはDebianのOpenSSL（セキュリティレベル2）と同じく112ビットの強度を境にしているため、ここで「不合格」でも受け入れるクライアントがあります。',
      '判定するのは証明書だけで、接続に使う暗号スイートは対象外です。',
    ],
  },
  'protocol-obsolete': {
    lede: '現在のクライアントが受け付けるプロトコルのバージョンで、サーバーと接続できるかを調べます。',
    whatHappens: [
      'TLSにはバージョンがあります。TLS 1.0までしか使えないサーバー（2010年ごろの機器や、とても古いライブラリを使うプログラムなど）には、現在のクライアントと共通のバージョンがありません。逆に、TLS 1.0しか使えない古いクライアントは、新しいサーバーに接続できません。',
    ],
    whyRefused: [
      'TLS 1.0と1.1はMD5とSHA-1に頼っており、2021年にRFC 8996で廃止されました（SSL 3.0はそれ以前にRFC 7568で廃止）。現在のOpenSSL、Node.js、Go、Java、ブラウザは使いません。メッセージは、OpenSSLとPythonが`tlsv1 alert protocol version`、Javaが`Received fatal alert: protocol_version`、Chromeが`ERR_SSL_VERSION_OR_CIPHER_MISMATCH`です。証明書とは関係ありません。',
    ],
    howWeKnow: [
      '古いサーバーも応答できるよう、TLS 1.0から1.3までと、通常使われる暗号スイートをすべて提示します。それでもサーバーが1.1以前を選ぶなら、それより新しいものは使えないということなので「不合格」です。アラート70、71、86（バージョン、強度、フォールバック）で打ち切られた場合も「不合格」とし、アラートを示します。',
      'それ以外は、サーバーが選んだバージョンと暗号スイートを示します。',
    ],
    whoIsAffected: [
      'サーバーがTLS 1.0と1.1だけの場合、OpenSSLを使うもの、Node.js、Go、Java、ブラウザは接続できません。DebianのGnuTLS系クライアント、NSSのツール、mbedTLSはまだ接続できます。',
    ],
    whenFine: [
      '閉じたネットワークにあり、更新の提供が終わった機器の場合です。それ以外のクライアントのためには、手前に新しいTLSライブラリのリバースプロキシを置きます。',
    ],
    limits: [
      '分かるのはサーバーが選んだバージョンで、受け付けるすべてのバージョンではありません。TLS 1.3に対応していれば、1.0も許可しているサーバーでも「合格」です。SSL 3.0、RC4、3DESはCertwhyのライブラリでは提示できないため、それしか使えないサーバーは、単にハンドシェイクを打ち切ったように見えます。',
      'お使いのクライアントがどのバージョンを使えるかは、ここからは分かりません。',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
