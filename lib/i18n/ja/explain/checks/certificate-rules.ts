import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

/** The rules that a path is judged by, certificate for certificate. */
export const certificateRules = {
  'critical-extension-unknown': {
    lede: '経路上の証明書に、クライアントが解釈できないクリティカル拡張がないかを調べます。',
    whatHappens: [
      '拡張は、名前、用途、制限など、証明書に追加された記載です。発行する側は、拡張をクリティカルと指定できます。「これを解釈できなければ、この証明書を使ってはならない」という意味です。独自CAが`1.3.6.1.4.1.32473.1`のような独自の拡張をクリティカルにすると、普通のクライアントには解釈できません。',
    ],
    whyRefused: [
      '拡張の内容が「サーバーには使えない」という制限かもしれないため、RFC 5280 §4.2は受け入れないよう求めています。OpenSSL、curl、Pythonは`unhandled critical extension`、Javaは`unrecognized critical extension(s)`、GnuTLSは`The certificate contains an unknown critical extension.`と表示します。',
    ],
    howWeKnow: [
      '最良の経路にあるすべての証明書（ルート証明書を含む）のクリティカル拡張を調べます。名前、鍵用途、基本制約、名前制約、ポリシーなど、TLSのクライアントが扱うものは解釈できるとみなします。それ以外の拡張、内容を読み取れない拡張、鍵識別子のようにクリティカルにしてはならない拡張は「不合格」とし、番号（OID）を示します。',
    ],
    whoIsAffected: ['ほぼすべてのクライアントです。解釈できるのは、そのCA専用に作られたプログラムだけです。'],
    whenFine: [
      'そのCAと、専用のプログラムとの間だけで使う場合です。それ以外では、クリティカルの指定か拡張そのものを外して発行し直す必要があります。',
    ],
    limits: [
      '解釈できる拡張は、ライブラリによって多少異なります。その拡張を知っているクライアントは、ここで「不合格」でも接続できます。証明書ポリシーの要求は、別のチェックで調べます。',
    ],
  },
  'extension-duplicated': {
    lede: '経路上の証明書に、同じ拡張が2回以上含まれていないかを調べます。',
    whatHappens: [
      '同じ種類の拡張は、証明書に一つしか置けません。すでにあるものをもう一度加えるスクリプトやテンプレートの誤りで、たとえば代替名（SAN）が二つある証明書ができます。一方は`a.example`、もう一方は`b.example`という具合です。',
    ],
    whyRefused: [
      'どちらが正しいのか決められません。クライアントによって読むほうが違うおそれがあるため、RFC 5280 §4.2で禁じられています。GnuTLSは`Duplicate extension in X.509 certificate.`、curlは`invalid certificate`（コード35）、Javaは`Failed to parse server certificates`と表示します。Node.jsと`openssl verify`のメッセージは紛らわしく、`unable to verify the first certificate`のように、発行元が足りないかのように見えます。',
    ],
    howWeKnow: [
      '最良の経路にある各証明書の拡張を、番号（OID）で数えます。2回以上現れるものがあれば「不合格」とし、その番号を示します。ほかのチェックでは、最初に現れたものを使います。',
    ],
    whoIsAffected: [
      'SANなど一般的な拡張の重複は、試したところOpenSSL、curl、GnuTLS、Javaが検証エラーにしました。クリティカルでない未知の拡張の重複は、GnuTLSとJavaが検証エラーにし、OpenSSLとNode.jsは受け入れました。',
    ],
    whenFine: ['意図して使う場合はありません。CAに発行し直してもらう必要があります。'],
    limits: ['調べるのは最良の経路にある証明書だけで、一緒に送られたほかの証明書は見ません。'],
  },
  'issuer-not-a-ca': {
    lede: '発行元の位置にある証明書が、すべてCAであると明記されているかを調べます。',
    whatHappens: [
      'CA証明書では、基本制約（basicConstraints）に`CA:TRUE`と書かれています。サーバー証明書（`CA:FALSE`）で別の証明書に署名した場合や、自作のCAにこの記載がない場合、その下の証明書にはCAの裏付けがありません。',
    ],
    whyRefused: [
      'この決まりがなければ、どこかのサイトの証明書を持つ人なら誰でも、ほかのすべてのサイトの証明書を発行できてしまいます。OpenSSL、curl、Pythonは`invalid CA certificate`、Javaは`basic constraints check failed: this is not a CA certificate`、GnuTLSは`The certificate issuer is not a CA.`と表示します。`openssl s_client`とNode.jsでは、最後に`unsuitable certificate purpose`と表示されることもあります。',
    ],
    howWeKnow: [
      '最良の経路で、サーバー証明書より上にあるすべての証明書を調べます。基本制約がないか`CA:FALSE`なら「不合格」とし、どちらであるかを示します。拡張を持てないバージョン1の証明書は、OpenSSLやGoと同じく、ルート証明書としては認め、中間証明書としては認めません。',
      'バージョンが1から3以外の証明書も「不合格」です。',
    ],
    whoIsAffected: ['証明書を検証するすべてのクライアントです。'],
    whenFine: [
      '中間証明書では、問題のない場合はありません。CAとして発行し直す必要がありますが、鍵が同じなら、その下の証明書はそのまま使えます。',
    ],
    limits: [
      '逆に、サーバー証明書にCAと書かれている場合は、ここでは「不合格」にしません。Firefox、NSSのツール、rustlsは検証エラーにし、ほかの多くは受け入れます。ほとんどのクライアントが問題にしないルールのチェックで報告します。',
    ],
  },
  'key-usage-wrong': {
    lede: 'それぞれの証明書の鍵が、ここでの使い方を許可されているかを調べます。',
    whatHappens: [
      '鍵用途（KeyUsage）は、鍵を何に使ってよいかを示す一覧です。発行元には「Certificate Sign」、サーバーには通常「Digital Signature」が必要です。失効リストへの署名（「CRL Sign」）だけを許可された中間証明書は、証明書に署名できません。',
    ],
    whyRefused: [
      '鍵の使い方はCAが決めたもので、クライアントはそれに従います。OpenSSLは`key usage does not include certificate signing`、curlとPythonは`invalid CA certificate`、Javaは`CA key usage check failed: keyCertSign bit is not set`と表示し、GnuTLSは署名者の制約に反している（violates the signer’s constraints）と示します。',
    ],
    howWeKnow: [
      '最良の経路で、鍵用途があるのに`keyCertSign`を含まない発行元は「不合格」です。サーバー証明書は、鍵用途があるのに`digitalSignature`、`keyEncipherment`、`keyAgreement`のどれも含まなければ「不合格」です。許可されている用途を示します。鍵用途の拡張がない証明書は、制限がないものとして扱います。',
    ],
    whoIsAffected: [
      '発行元に署名の許可がない場合は、ほぼすべてのクライアントです。サーバー証明書に三つとも欠けている場合は、ほとんどのクライアントです。',
    ],
    whenFine: [
      'クライアントがたどる経路の上では、問題のない場合はありません。正しい鍵用途で発行し直す必要があります。',
    ],
    limits: [
      '三つのうちどれが必要かは暗号スイートによって変わりますが、そこまでは比べません。`keyEncipherment`だけのRSA証明書は、ここでは「合格」でも、Chromeでは`ERR_SSL_KEY_USAGE_INCOMPATIBLE`になることがあります。',
    ],
  },
  'name-constraint-violated': {
    lede: '経路上のCAが、その下の証明書に書かれた名前について発行を許されているかを調べます。',
    whatHappens: [
      'CAが発行できる名前は、制限できます（名前制約）。たとえば会社のCAに、`corp.example`とその下だけを許可します。このCAが`www.partner.example`の証明書を発行しても、ほかの内容がすべて正しくても有効ではありません。',
    ],
    whyRefused: [
      '名前制約は、CAに問題が起きても被害をその範囲内にとどめるためのものです。OpenSSL、curl、Pythonは`permitted subtree violation`や`excluded subtree violation`、Javaは`name constraints check failed`、Goは`is not authorized to sign for this name`、Chromeは`ERR_CERT_NAME_CONSTRAINT_VIOLATION`と表示します。',
    ],
    howWeKnow: [
      '最良の経路で、名前制約のあるCAの下にある各証明書の名前（DNS名、IPアドレス、メールアドレス、URI、ディレクトリ名）を、許可された範囲と除外された範囲に照らします。許可の外か除外の中にある名前が一つでもあれば「不合格」とし、その名前と、CA、許可または除外された範囲（多い場合は最初のいくつか）を示します。接続に使う名前だけでなく、すべての名前が対象です。',
    ],
    whoIsAffected: ['現在のほぼすべてのクライアントです。'],
    whenFine: [
      '問題のない場合はありません。別のCAで発行するか、許可する名前を増やしてCA証明書を発行し直す必要があります。',
    ],
    limits: [
      'ここで読み取れない種類の名前に対する制約は、クリティカルで、その種類の名前が実際にある場合だけ「不合格」にします。代替名（SAN）がまったくない証明書のコモンネーム（CN）は、ホスト名とはみなしません。OpenSSLはそれも比べ、検証エラーにすることがあります。',
      'クライアントが自分の信頼ストアのルート証明書に設定した制限は、ここからは分かりません。',
    ],
  },
  'path-length-exceeded': {
    lede: '経路上のCAの下に、そのCAが認める数を超えるCAが連なっていないかを調べます。',
    whatHappens: [
      'CA証明書では、下に置けるCAの数を制限できます。`pathlen:0`は「サーバー証明書は発行できるが、下位のCAは置けない」という意味です。このCAが別のCAに署名しても、そのCAが発行した証明書は有効になりません。部署が、発行用のCAの下に自分たちのCAを作った場合などに起こります。',
    ],
    whyRefused: [
      '上のCAが、信頼をさらに下へ渡すことを認めていないからです。OpenSSL、curl、Pythonは`path length constraint exceeded`、Node.jsは`PATH_LENGTH_EXCEEDED`、Javaは`pathLenConstraint violated`、Goは`too many intermediates for path length constraint`と表示します。',
    ],
    howWeKnow: [
      '最良の経路にある制限付きのCAごとに、その下のCA証明書を数えます。数え方はRFC 5280に従い、サーバー証明書と、鍵の変更時などにCAが自分自身に発行した証明書は含めません。上限を超えていれば「不合格」とし、CAの名前、上限、実際の枚数を示します。',
    ],
    whoIsAffected: ['証明書を検証するクライアントのうち、ほかの経路を見つけられないものすべてです。'],
    whenFine: [
      '問題のない場合はありません。上位のCAから直接発行するか、制限のあるCA証明書を、同じ鍵のまま上限を上げて発行し直します。',
    ],
    limits: [
      'ここでは、ルート証明書の制限もほかの証明書と同じように扱います。自分の信頼ストアにあるルート証明書の制限を見ないクライアントもあります。',
    ],
  },
  'path-too-complex': {
    lede: 'チェーンをたどる処理の量が、クライアントやこのチェックの上限を超えていないかを調べます。',
    whatHappens: [
      '普通のチェーンは3枚から5枚です。何十ものCAが互いに署名し合っていたり、チェーンが極端に長かったりすると、ありうる経路の数が膨れ上がります。スクリプトが何年も追記し続けたチェーンのファイルのほか、攻撃でも起こります。',
    ],
    whyRefused: [
      '上限がなければ、サーバーがクライアントにいつまでも処理を続けさせることができます（RFC 5280 §8もこうしたチェーンについて注意しています）。Java 17は`The certificate chain length (11) exceeds the maximum allowed length (10)`と表示し、OpenSSLには`certificate chain too long`というメッセージがあります。',
    ],
    howWeKnow: [
      '経路はルート証明書を含めて12枚まで、発行元の候補は2,000件までたどり、署名の検証と名前の比較の回数も、ChromeやGoと同じように制限します。見つかった最良の経路がこの上限で打ち切られていれば「不合格」とし、どの証明書で止まったかを示します。',
    ],
    whoIsAffected: [
      'クライアントによります。長いチェーンで試したところ、Java 17は送られた証明書が10枚を超えると、gnutls-cliは17枚で検証エラーになり、curl、OpenSSL、Node.jsは17枚でも受け入れました。',
    ],
    whenFine: [
      '独自CAの長いチェーンが、今あるクライアントではすべて使えることもあります。上限の厳しいクライアントが加わる前に、短くしておくことをお勧めします。',
    ],
    limits: [
      '上限はCertwhyのもので、どのクライアントともまったく同じではありません。13枚から16枚の経路は、ここで「不合格」でも受け入れるクライアントがあります。逆に、11枚送られたチェーンは、ここで「合格」でもJavaでは検証エラーになります。上限に達する前に問題のない経路が見つかっていれば、ほかの経路をすべて試していなくても「合格」です。',
    ],
  },
  'purpose-not-server': {
    lede: '経路上の証明書が、サーバー用として使えるかを調べます。',
    whatHappens: [
      '拡張鍵用途（EKU）は、サーバー認証（`serverAuth`）、クライアント認証（`clientAuth`）、メール、プログラムへの署名など、証明書が何のために作られたかを示します。クライアントのログイン用の証明書を誤ってサーバーに設置すると、証明書そのものは正しいのに、用途が合いません。',
    ],
    whyRefused: [
      'ログイン用の証明書だけでサーバーになりすませては困るからです。OpenSSL、curl、Pythonは`unsuitable certificate purpose`、Node.jsは`INVALID_PURPOSE`、Javaは`Extended key usage does not permit use for TLS server authentication`、Goは`certificate specifies an incompatible key usage`と表示します。',
    ],
    howWeKnow: [
      '最良の経路にある証明書のうち、この拡張を持つものはすべて`serverAuth`を含んでいる必要があります（「Server Gated Cryptography」の古い2種類も認めます）。含まないものがあれば「不合格」とし、許可されている用途を示します。`serverAuth`を含まず「すべての用途」（`anyExtendedKeyUsage`）だけを許すものも「不合格」とし、区別して示します。この拡張がない証明書は、どの用途にも使えます。',
    ],
    whoIsAffected: [
      'サーバー証明書が`clientAuth`だけなら、ほぼすべてのクライアントです。実測では、git、wget、lynxなどGnuTLSを使うものと、aria2は受け入れました。`anyExtendedKeyUsage`だけの場合、OpenSSL、Node.js、Deno、Bun、Firefoxは検証エラーにし、Go、Java、GnuTLS、Chromiumは受け入れます。',
    ],
    whenFine: [
      'さまざまなクライアントが使うサーバーでは、問題のない場合はありません。`serverAuth`と`clientAuth`の両方を含む証明書は、今のところ問題ありませんが、公開CAは2027年までにこの組み合わせを終える予定です。',
    ],
    limits: [
      'ほとんどのクライアントと同じく、発行元の拡張鍵用途を、その下の証明書への制限とみなします。試したところ、Java 17は`clientAuth`だけの中間証明書を受け入れました。',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
