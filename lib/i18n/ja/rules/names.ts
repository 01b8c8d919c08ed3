import type { RulesById } from '../../rules.ts';

/** The names that a certificate holds, and the one by which it was reached. */
export const names = {
  'name-not-covered': {
    title: '証明書にないホスト名',
    says: 'クライアントが接続に使う名前は、証明書の代替名（SAN）のどれかと同じか、ワイルドカードに当てはまらなければなりません。IPアドレスは、アドレスとして記載されている必要があります。正しいサーバーであることを示すものは、ほかにありません。',
    clients: '証明書を検証するすべてのクライアントです。SANがない場合だけコモンネームを読むものもあります。',
    mend: 'その名前を含む証明書を発行してもらうか、証明書にある名前で接続してください。サーバーに複数の証明書がある場合は、その名前（SNI）に対してどれが選ばれるかを確認してください。',
  },
  'san-missing': {
    title: '代替名（SAN）がない証明書',
    says: 'サーバーの名前は、代替名（SAN）に書かれていなければなりません。以前名前が書かれていたコモンネーム（CN）は、自由に書ける欄にすぎません。',
    clients:
      'CNだけの証明書は、Chromium、Firefox、Go、Deno（rustls）、httpxが検証エラーにし、OpenSSL、GnuTLS、Node.js、Pythonのurllib、Java、Ruby、PHP、Perl、mbedTLSは受け入れます。',
    mend: '名前をSANに入れて発行し直してもらってください。OpenSSLで運用する独自CAなら、`subjectAltName = DNS:www.example.com`です。',
  },
  'san-empty': {
    title: '空の代替名（SAN）',
    says: '代替名の一覧があるなら、少なくとも一つの名前が必要です。空の一覧は、どの名前にも使えないという意味になります。',
    clients:
      'Python 3.13以降、rustls、Chromiumと、厳格モードのOpenSSL（`Empty Subject Alternative Name extension`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17は、試したところコモンネームを使いました。',
    mend: 'サーバーの名前を入れて、発行し直してもらってください。多くは、テンプレートの変数が空だったことが原因です。',
  },
  'san-entry-malformed': {
    title: '形式の誤った代替名（SAN）',
    says: '代替名は、それぞれの種類の形式で書かれていなければなりません。空白やパス、`https://`を含まないホスト名、4バイトか16バイトのアドレス、`@`を含むメールアドレスなどです。形式の違うものは、どのサーバーにも当てはまりません。',
    clients:
      '試したところ、5バイトのアドレスがあるとChromiumとJava 17が、ASCII以外の文字があるとChromiumが、空の名前があるとGnuTLSが、証明書全体を検証エラーにしました。空白や`https://`を含む名前は、どれも無視しました。',
    mend: '誤った名前を直して発行し直してもらってください。ホスト名だけを書き、アドレスはアドレスとして、日本語などの名前は`xn--`の形で入れます。',
  },
  'san-type-not-allowed': {
    title: 'ホスト名でもアドレスでもない代替名（SAN）',
    says: '公開CAのサーバー証明書では、代替名に書けるのはホスト名とIPアドレスだけです。メールアドレス、URI、ディレクトリ名などは、CAが同じようには確認できません。',
    clients:
      '検証エラーにするクライアントは知られていません。ホスト名かアドレスだけを探し、ほかは読みません。上のCAに名前制約があれば、ほかの名前もそれに従う必要があります。',
    mend: 'ホスト名とアドレスだけで発行し直してもらってください。',
    fine: '独自CAの場合です。',
  },
  'san-critical-with-subject': {
    title: '不要なクリティカル指定の代替名（SAN）',
    says: '代替名をクリティカルにする必要があるのは、サブジェクトが空の場合だけです。サブジェクトがある場合、RFC 5280は避けるよう勧め、公開CAでは禁じられています。',
    clients:
      '検証エラーにするクライアントは知られていません。OpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '次の更新で、クリティカルの指定を外してください。',
    fine: '試したすべてのクライアントで使えました。',
  },
  'subject-empty-san-not-critical': {
    title: '空のサブジェクトとクリティカルでない代替名（SAN）',
    says: 'サブジェクトは空でもかまいません。ただし、持ち主を示すものは代替名だけになるので、代替名があり、クリティカルになっていなければなりません。',
    clients:
      'Python 3.13以降、Java 17、Chromiumと、厳格モードのOpenSSL（`Subject empty and Subject Alt Name extension not critical`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、rustlsは受け入れました。',
    mend: 'SANをクリティカルにする（`subjectAltName = critical, DNS:…`）か、サブジェクトを入れて、発行し直してもらってください。',
  },
  'dns-name-underscore': {
    title: '下線（_）を含むDNS名',
    says: 'ホスト名に使えるのは、英字、数字、ハイフンです。公開CAは2019年から、下線を含む名前には発行できません。',
    clients:
      '試したところ、OpenSSL、Python、GnuTLS、rustls、Chromiumは、下線を含むホストに接続できました。ほかのクライアントについては分かっていません。',
    mend: 'ホストにハイフンを使った名前を付け、その名前で証明書を発行してもらってください。',
    fine: '独自CAを使い、社内ネットワークだけで使う場合です。',
  },
  'wildcard-malformed': {
    title: '位置の誤ったワイルドカード',
    says: 'ワイルドカードは、`*.example.com`のように先頭のラベル全体に置き、ちょうど一つのラベルを表します。`*.*.example.com`、`a.*.example.com`、`f*.example.com`などには、共通の解釈がありません。',
    clients:
      '`f*.example.com`は、Node.js、Java、Ruby、Perl、requests、`openssl s_client`が解釈し、curl、Pythonのurllib、Go、ブラウザは解釈しません。ほかに当てはまる名前があれば、試したクライアントはどれも問題にしませんでした。',
    mend: '名前を一つずつ書くか、階層ごとに一つずつワイルドカードを入れて、発行してもらってください。',
  },
  'wildcard-public-suffix': {
    title: '他人のドメインまで含むワイルドカード',
    says: '`*.com`や`*.co.jp`は、無数の持ち主のドメインに当てはまります。その下がすべて自分のものでない限り、公開CAは発行を断らなければなりません。',
    clients:
      '`*.test`のように最上位のすぐ下のワイルドカードは、Go、Java、requests、Ruby、PHPのストリーム、mbedTLS、wolfSSLが受け入れ、ほかは検証エラーにします。`*.co.jp`のような場合については分かっていません。',
    mend: '`*.example.com`のように、自分のドメインで発行してもらってください。',
    fine: '独自CAを使い、その最上位ドメイン全体が自社のネットワークである場合です。',
  },
  'cn-not-in-san': {
    title: '代替名（SAN）にないコモンネーム',
    says: 'クライアントが読むのはSANだけですが、コモンネームを最初に表示するツールも多くあります。そのため公開CAは、SANにある名前の一つを、1文字も変えずにコモンネームに書かなければなりません。',
    clients: '検証エラーにするクライアントは知られていません。SANがあれば、コモンネームは読まれません。',
    mend: 'クライアントがその名前で接続するなら、SANに加えてもらってください。そうでなければ、何もする必要はありません。',
    fine: '独自CAの場合です。コモンネームが「3階のプリンター」でも支障はありません。',
  },
} as const satisfies Partial<RulesById>;
