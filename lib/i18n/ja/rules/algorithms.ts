import type { RulesById } from '../../rules.ts';

/** Signatures and keys: how strong, and of which kind. */
export const algorithms = {
  'weak-key': {
    title: '短すぎる鍵',
    says: 'RSAとDSAの鍵には2048ビット、楕円曲線の鍵には224ビットが必要です。それより短い鍵の秘密鍵は、計算で求められます。今は限られた人だけでも、いずれ多くの人にできるようになります。',
    clients:
      '独自CAの1024ビットのRSA証明書は、DebianのOpenSSL（レベル2）、Node.js 24、rustls、mbedTLSが検証エラーにし、Chromium、Firefox、Java、Go、Bun、GnuTLS、Node.js 20は受け入れます。',
    mend: '新しい鍵（P-256のECDSA、または2048ビットのRSA）を作り、その鍵で証明書を発行してもらってください。',
  },
  'weak-signature': {
    title: 'MD5以前の方式による署名',
    says: 'MD2、MD4、MD5は破られています。無害な証明書へのCAの署名を、偽の証明書に移せます。実際に行われたことがあります。ルート証明書自身の署名は、誰も頼りにしないので対象外です。',
    clients:
      '現在のすべてのクライアントです。OpenSSLは`CA signature digest algorithm too weak`と表示します。',
    mend: 'SHA-256で発行し直してもらい、今もこの方式で署名しているCAの設定を変えてください。',
  },
  'sha1-signature': {
    title: 'SHA-1による署名',
    says: '2017年に、SHA-1の値が同じ二つの文書が示されました。つまり、署名を偽の証明書に移せます。公開CAでは2016年から使えません。ルート証明書自身の署名は対象外です。',
    clients:
      '独自CAの証明書では、OpenSSL（レベル1以上）、GnuTLS、Go、Deno（rustls）、ブラウザが検証エラーにし、Java、Bun、NSSのツール、wolfSSLは受け入れます。',
    mend: 'SHA-256で発行し直してもらってください。独自CAでは、設定を変え、中間証明書も発行し直します。',
  },
  'signature-algorithms-differ': {
    title: '食い違う署名アルゴリズムの記載',
    says: '署名アルゴリズムは証明書の2か所に書かれ、一方は署名の対象に含まれます。両方が同じでなければ、外側の記載だけを気づかれずに書き換えられます。',
    clients: 'OpenSSL、GnuTLS、Java、rustls、Chromiumが検証エラーにします。',
    mend: 'CAのソフトウェアに誤りがあります。発行し直してもらってください。',
  },
  'signature-algorithm-not-allowed': {
    title: '公開CAが使えない署名アルゴリズム',
    says: 'どのクライアントでも検証できるよう、公開CAの署名は、RSAまたはECDSAと、SHA-256、SHA-384、SHA-512の組み合わせに限られています。',
    clients:
      'この一覧どおりに確認するクライアントは知られておらず、それぞれが独自の一覧を持っています。MD5とSHA-1には、別のルールがあります。',
    mend: 'ECDSAまたはRSAとSHA-256で署名するCAから、発行し直してもらってください。',
    fine: '独自CAで、すべてのクライアントがそのアルゴリズムに対応している場合です。',
  },
  'algorithm-parameters-wrong': {
    title: '誤ったアルゴリズムのパラメーター',
    says: 'アルゴリズムは、番号とパラメーターで示します。ECDSAの署名、Ed25519、Ed448、ML-DSAにはパラメーターがなく、RSAの鍵ではNULL、ECDSAの鍵では曲線の名前です。RSA-PSSでは、マスク関数とトレーラーが一つに決まっています。',
    clients:
      'クライアントによります。試したところ、NULLの付いたECDSAの署名と、NULLのないRSAの鍵は、OpenSSL、GnuTLS、Java 17が受け入れ、別のトレーラーは、Java 17とNSSのツールが検証エラーにしました。',
    mend: '作成したソフトウェアに誤りがあります。現在のソフトウェアで発行し直してもらってください。',
  },
  'key-type-not-allowed': {
    title: '公開CAが証明できない種類の鍵',
    says: '公開CAが証明書を発行できるのは、RSAの鍵と、P-256、P-384、P-521の曲線を使うECDSAの鍵です。Ed25519などには、対応していないクライアントがあります。',
    clients:
      'Ed25519は、Firefox、Chromium、NSSのツール、mbedTLSが検証エラーにし、ほかのほとんどは受け入れます。secp256k1では、試したどのクライアントでも接続が成立しませんでした。',
    mend: 'P-256の鍵を作り、その鍵で証明書を発行してもらってください。P-521は許されていますが、Chromiumが対応していません。',
    fine: '独自CAで、ブラウザが接続しない場合です。',
  },
  'curve-explicit': {
    title: '名前でなく数値で書かれた楕円曲線',
    says: '楕円曲線の鍵は、P-256のように曲線を名前で示さなければなりません。曲線の数値を一つずつ書けると、第三者の秘密鍵と合うような曲線を選べてしまいます。Windowsの脆弱性CVE-2020-0601が、その例です。',
    clients:
      '試したところ、OpenSSL 3（`Certificate public key has explicit ECC parameters`）、GnuTLS、Java 17、rustls、Chromiumが検証エラーにしました。',
    mend: '曲線を名前で示した鍵を作り直し、その鍵で証明書を発行してもらってください。現在のプログラムでは、それが標準です。',
  },
  'rsa-modulus-odd-length': {
    title: 'バイト単位でない長さのRSA鍵',
    says: '公開CAが証明できるRSA鍵の長さは、8ビットの倍数です。ほかの長さでも、それ自体は危険ではありません。',
    clients:
      '検証エラーにするクライアントは知られていません。2050ビットは、OpenSSL、GnuTLS、Java 17、rustls、Chromiumが受け入れました。2047ビットは、rustlsには短すぎます。',
    mend: '次の更新で、2048、3072、4096ビットのいずれかにしてください。',
    fine: '独自CAで、2048ビット以上ある場合です。',
  },
  'rsa-exponent-weak': {
    title: '保護の役に立たないRSAの公開指数',
    says: 'RSA鍵の公開指数は、3以上の奇数でなければなりません。普通は65537です。1では、どの文書もそれ自身が署名になり、偶数では何も検証できません。',
    clients:
      '公開指数が1のCAの鍵を試したところ、Java 17（`exponent is smaller than 3`）、rustls、Chromiumは検証エラーにし、OpenSSL、Python、GnuTLSは、誰でも作れる署名を受け入れました。3は許されており、どのクライアントも受け入れました。',
    mend: '普通のプログラムで新しい鍵を作り、その鍵で証明書を発行してもらってください。古い鍵は、盗まれたものとして扱ってください。',
  },
  'public-key-malformed': {
    title: '公開鍵になり得ない値',
    says: 'ECDSAの鍵の点は、曲線の上にあり、許された二つの形式のどちらかで書かれ、無限遠点でないものに限られます。RSAの法は正の奇数で、先頭に余分な0があってはなりません。',
    clients:
      '試したところ、点の混合形式と無限遠点は、Java 17が検証エラーにし、OpenSSL、GnuTLS、NSSのツールは証明書として受け入れました。負または偶数の法は、OpenSSL、GnuTLS、Java 17が受け入れました。',
    mend: '現在のプログラムで新しい鍵を作り、その鍵で証明書を発行してもらってください。',
  },
} as const satisfies Partial<RulesById>;
