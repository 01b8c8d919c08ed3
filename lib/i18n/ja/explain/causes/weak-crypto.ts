import type { Explanation } from '../../../explain.ts';

export const weakCrypto: Explanation = {
  lede: 'チェーンの中に、短すぎる鍵か、偽造できるアルゴリズムの署名があります。証明書を作り直す必要があります。',
  whatHappens: [
    '証明書を支えているのは、推測できない鍵と、まねのできない署名です。1024ビットのRSA鍵とSHA-1の署名は、もうその水準にありません。アプライアンス、古い社内CA、10年前のスクリプトで作り続けている証明書などで見つかります。',
  ],
  whyRefused: [
    '鍵を計算で求められる人や、SHA-1の値が同じ証明書を作れる人は、サーバーやCAになりすませます。クライアントは、それが現実的な費用でできるようになったところで線を引きます。線の位置は、クライアントによって少しずつ違います。',
    'OpenSSL、curl、Pythonは`EE certificate key too weak`や`CA signature digest algorithm too weak`、GnuTLSは`The certificate chain uses insecure algorithm.`、Chromeは`NET::ERR_CERT_WEAK_SIGNATURE_ALGORITHM`と示します。',
  ],
  howWeKnow: [
    'Certwhyは、判定に使う経路のすべての証明書を調べます。鍵は、RSAとDSAなら2048ビット未満、楕円曲線なら224ビット未満を弱いとします。DebianのOpenSSL（レベル2）と同じ基準です。署名は、MD5とSHA-1を弱いとします。ただし、ルート証明書自身の署名は何の証明にも使われないため、対象外です。手元のOpenSSLで検証できないアルゴリズムも報告します。',
  ],
  whoIsAffected: [
    '独自CAの1024ビットのRSA証明書は、DebianのOpenSSL、Node.js 24、rustls、mbedTLSが検証エラーにし、Chrome、Firefox、Java、Go、GnuTLSは受け入れます。独自CAのSHA-1署名は、OpenSSL、GnuTLS、Go、Deno、ブラウザが検証エラーにし、Java、Bun、wolfSSLは受け入れます。',
    'Ed25519は強いアルゴリズムですが、公開サイトには向きません。Firefox、Chromium、NSS、mbedTLSが、証明書では受け付けないためです。',
  ],
  whenFine: [
    'SHA-1で署名されたルート証明書は、問題ありません。クライアントはルート証明書の署名を検証しないためです。短い鍵しか使えない機器は、クライアント側ではなく、手前に置いたプロキシで解決してください。セキュリティレベルを下げたクライアントは、どのサーバーの弱い証明書も受け入れるようになります。',
  ],
  limits: [
    '基準は、厳しいクライアントの1つに合わせています。実際の線引きは、バージョンやOSの設定によって違い、RHELとDebianでも異なります。Certwhyが判定するのは証明書だけで、暗号スイートや、接続時の鍵交換の強さは判定しません。',
  ],
};
