import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

/** Rules that some clients enforce and others pass over. */
export const disputedRules = {
  'key-id-mismatched': {
    lede: '各証明書が、実際に署名した鍵を発行元の鍵として示しているかを調べます。',
    whatHappens: [
      '証明書には、発行元の鍵を示す短い識別子（`Authority Key Identifier`）があり、発行元の証明書にも、自分の鍵の識別子（`Subject Key Identifier`）があります。同じ名前のCA証明書を区別するためのものです。',
      'CA証明書を同じ鍵で作り直したとき、識別子の計算方法が違うソフトウェアを使うと、その下の証明書の署名は合うのに、鍵識別子だけが食い違います。',
    ],
    whyRefused: [
      '鍵識別子で発行元を探すクライアントは、送られているのに見つけられず、足りないと表示します。OpenSSL、curl、Pythonは`unable to get local issuer certificate`、Node.jsは`unable to verify the first certificate`、GnuTLSは`The certificate issuer is unknown.`です。',
    ],
    howWeKnow: [
      '最良の経路で、署名が合っている証明書について、示された発行元の鍵識別子と、一つ上の証明書の鍵識別子を比べます。両方にあって違っていれば「不合格」とし、それぞれの先頭部分を示します。',
      '署名も合わない場合は、同じ名前の別のCAです。そのときは、発行元が足りないものとして扱います。',
    ],
    whoIsAffected: [
      'OpenSSL、curl、GnuTLS、Node.js、Pythonは検証エラーになります。試したところ、Java 17は受け入れました。ブラウザ、Go、rustlsも署名で判断します。',
    ],
    whenFine: [
      '署名で判断するクライアントだけが接続する場合です。それでも、ブラウザでは使えて`curl`では使えないという状態になるので、直しておくことをお勧めします。',
    ],
    limits: [
      '比べるのは鍵識別子だけです。発行元を名前とシリアル番号で示すこともでき、OpenSSLはそれも比べます。',
      '信頼されたルート証明書が、自分自身について示す鍵識別子は対象にしません。',
    ],
  },
  'issuer-name-differs': {
    lede: '各証明書の発行者名が、発行元自身の名前とまったく同じに書かれているかを調べます。',
    whatHappens: [
      '証明書には発行者名があり、発行元の証明書のサブジェクトと同じ名前になっています。一方が`Example CA`、他方が`EXAMPLE CA`の場合、大文字と小文字、空白、文字列の型を区別しないRFC 5280では同じ名前ですが、バイト列で比べると別の名前です。',
      'CAのソフトウェアが、発行者名を自分の証明書から写さずに設定から取った場合や、CA証明書を別のソフトウェアで作り直した場合に起こります。',
    ],
    whyRefused: [
      'バイト列で比べるクライアントは、送られているのに発行元を見つけられません。GnuTLSは`The certificate issuer is unknown.`、Goは`x509: certificate signed by unknown authority`、Firefoxは`SEC_ERROR_UNKNOWN_ISSUER`と表示します。',
    ],
    howWeKnow: [
      '最良の経路で、署名が合っている証明書について、二つの名前のバイト列を比べます。経路そのものはRFC 5280 §7.1の比べ方で探すため、書き方が違うだけの名前でも見つかります。',
    ],
    whoIsAffected: [
      '試したところ、GnuTLSは大文字と小文字や空白が違うと、NSSのツールは文字列の型が違うだけでも、検証エラーにしました。Firefox、Go、rustlsもバイト列を比べます。OpenSSLとJava 17は受け入れ、curl、Node.js、Pythonも同様です。',
    ],
    whenFine: [
      'RFC 5280のとおりに名前を比べるクライアントだけが接続する場合です。それでも、公開CAでは許されない書き方なので、直しておくことをお勧めします。',
    ],
    limits: [
      'GnuTLSは文字列の型だけの違いを受け入れ、Java 17は珍しい型（BMPString）を検証エラーにしました。ここでは区別しません。',
      '信頼されたルート証明書が、自分自身について示す発行者名は対象にしません。',
    ],
  },
  'policy-unmet': {
    lede: 'チェーン内のCAが求める証明書ポリシーが、チェーンにそろっているかを調べます。',
    whatHappens: [
      '証明書には、どのポリシーで発行されたかを、`2.16.840.1.101.3.2.1.48.1`のような番号で書けます。CA証明書は、自分を通るすべての経路に、最後まで通して有効なポリシーを求めることができます（`requireExplicitPolicy`）。その下の証明書にポリシーがないか、別のものであれば、経路は有効になりません。',
    ],
    whyRefused: [
      '上のCAが、このポリシーで発行されたもの以外は保証しないと宣言しているからです。Javaは`PKIX path validation failed`に続けて、ポリシーのツリーが必要だと表示します。GnuTLSはこの要求を解釈できず、`The certificate contains an unknown critical extension.`と表示します。',
    ],
    howWeKnow: [
      '最良の経路を上から下へたどり、ポリシーの対応付けと「すべてのポリシー」も含めて、RFC 5280 §6.1（RFC 9618で更新）の手順で調べます。クライアント自身はポリシーを求めないものとします。要求が有効になり、通して有効なポリシーが残らなければ「不合格」です。',
    ],
    whoIsAffected: [
      '試したところ、Java 17、GnuTLS、Chromium、rustlsは検証エラーにしました。Goは1.24以降で検証します。OpenSSL、curl、Node.js、Pythonは、検証するよう指定しない限り（`openssl verify -policy_check`など）受け入れます。',
    ],
    whenFine: [
      'ポリシーを検証しないクライアントだけが接続する場合です。このような要求は、政府機関や大企業のCA以外ではまれです。',
    ],
    limits: [
      'ポリシーの内容は見ません。クライアントがどのポリシーを求めるかも分からないため、CA自身の要求だけを調べます。',
    ],
  },
  'strict-rule-broken': {
    lede: '経路上の証明書が、ほとんどのクライアントが問題にしないルールに反していないかを調べます。',
    whatHappens: [
      'RFC 5280とCA/Browser Forumには、検証するクライアントの少ないルールが数多くあります。シリアル番号は負にしない、サーバー証明書はCAの証明書にしない、CAは自分の鍵の識別子を示す、といったものです。スクリプトや機器が作った証明書は、誰も気づかないまま、何年もこうしたルールに反していることがあります。',
    ],
    whyRefused: [
      '検証エラーになることはまれで、対象も一部のクライアントだけです。負のシリアル番号はGo 1.23以降が、サーバーで使われているCA証明書はFirefoxとrustlsが、鍵識別子のないCAはPython 3.13以降が検証エラーにします。サーバーは何も変わっていないのに、クライアントの更新後に一つのプログラムだけが使えなくなって気づく、ということが起こります。',
    ],
    howWeKnow: [
      '最良の経路を、約90のルールで調べます。主なクライアントが検証するルールには、それぞれのチェックがあります。厳格なクライアントだけが検証するもの、ルールで禁じられているだけのものは、ここにまとめ、最初のいくつかの名前を示します。',
      '結果は「注意」までです。これだけで原因が「該当」や「疑いあり」になることはありません。',
    ],
    whoIsAffected: [
      '厳格なクライアントだけで、どれが該当するかはルールによります。ルールごとの説明ページに書かれています。',
    ],
    whenFine: [
      'すべてのクライアントが受け入れている間です。次の更新のときに、ルールどおりに作り直してください。独自CAでは、証明書のテンプレートを直します。',
    ],
    limits: [
      '公開CA向けのルールのうち、検証するクライアントのないものは含みません。`certwhy verify --profile strict`を使うと、そのすべてで調べられます。',
      'どのクライアントがどのルールを検証するかは、バージョンによって変わります。',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
