import type { RulesById } from '../../rules.ts';

/** What a certificate may stand for, and whether its CA still stands by it. */
export const purpose = {
  'eku-not-allowed': {
    title: '別の用途のための証明書',
    says: '拡張鍵用途には、証明書が何のために発行されたかが書かれています。サーバーには`serverAuth`、クライアントには`clientAuth`が必要です。CA証明書にある場合は、その下のすべてを制限します。',
    clients:
      '`clientAuth`だけの証明書をサーバーで使うと、ほぼすべてが検証エラーにします。試したところ、git、wget、lynx、aria2は受け入れました。中間証明書に制限がある場合は、OpenSSL、GnuTLS、rustls、Chromiumが検証エラーにし、Java 17は見ませんでした。',
    mend: 'サーバーにはサーバー証明書というように、正しい用途の証明書を発行してもらってください。制限されているのが中間証明書なら、別のCAから発行してください。',
  },
  'eku-any-only': {
    title: '必要な用途の代わりに「すべての用途」',
    says: '`anyExtendedKeyUsage`は「すべての用途」という意味です。クライアントは、必要な用途が名前で書かれていることを求めてもよく、公開CAはこの値を書けません。',
    clients:
      'OpenSSL、Node.js、Python、Deno（rustls）、Bun、Firefoxは検証エラーにし、Go、Java、GnuTLS、Chromiumは受け入れます。中間証明書にある場合は、GnuTLSも検証エラーにしました。',
    mend: 'サーバーなら`serverAuth`、クライアントなら`clientAuth`と、用途を名前で書いて発行し直してもらってください。',
  },
  'key-usage-wrong': {
    title: 'TLSに必要なことができない鍵',
    says: '鍵用途には、鍵にできることが書かれています。TLSで必要なのは、ハンドシェイクへの署名（`digitalSignature`）か、古い暗号スイートなら`keyEncipherment`または`keyAgreement`です。この証明書は、そのどれも許していません。',
    clients:
      'ほとんどのクライアントです。`keyEncipherment`だけでもこのルールは満たしますが、ハンドシェイクへの署名が必要な場合は、GnuTLS、Java、Chromium（`ERR_SSL_KEY_USAGE_INCOMPATIBLE`）が検証エラーにします。',
    mend: '鍵用途に`digitalSignature`を入れて、発行し直してもらってください。',
  },
  'name-constraint-violated': {
    title: 'CAに許されていない名前',
    says: 'CAが発行できる名前は、「`corp.example`とその下」のように制限できます。その下の証明書にある名前は、すべてその中になければなりません。CAに問題が起きても、影響を自分の範囲にとどめるためです。',
    clients:
      '現在のほぼすべてのクライアントです。クライアントの信頼ストアにあるルート証明書の制限は、試したところOpenSSL、GnuTLS、rustls、Chromiumが守り、Java 17は見ませんでした。',
    mend: 'その名前に発行できるCAから発行するか、制限のあるCAの証明書を、同じ鍵のまま名前を増やして発行し直してもらってください。',
  },
  'policy-required': {
    title: 'CAが求めるポリシーの欠落',
    says: 'CAは、その下のすべての証明書に、経路全体で認められたポリシーを書くよう求めることができます（`requireExplicitPolicy`）。その場合、ポリシーのない証明書は有効になりません。',
    clients:
      '試したところ、GnuTLS、Java 17、rustls、Chromiumが検証エラーにしました。rustlsは、ポリシー制約の拡張に対応していないためです。Goは1.24からポリシーを判定します。OpenSSLと、それを使うPythonは、指定されたときだけ判定します。',
    mend: 'CAが求めるポリシーを入れて、発行し直してもらってください。このようなCAは政府や大企業のもので、どのポリシーが必要かは管理部門が把握しています。',
  },
  revoked: {
    title: '失効した証明書',
    says: '鍵が盗まれたり記載に誤りがあったりすると、CAは期限前に証明書を失効させ、署名付きのリスト（CRL）で公表します。その後は、受け入れてはなりません。',
    clients:
      'サーバー自身が失効を示すOCSP応答を送る場合は、GnuTLS、Chromium、Firefox、Perlが検証エラーにします。OpenSSLを使うcurl、Python、Node.js、Go、Java、Denoは、試したところ、指定されない限り確認しませんでした。',
    mend: '新しい鍵を作り、その鍵で新しい証明書を取得して、両方を設定してください。失効した理由も確かめてください。盗まれた鍵は、その後も危険です。',
  },
  'revocation-unknown': {
    title: '確認できない失効の有無',
    says: '失効リストは渡されましたが、有効期間内で、正しく署名され、この証明書を対象とするものがありません。失効したかどうかが分からない証明書を、RFC 5280は受け入れません。',
    clients:
      'ほとんどのクライアントは、情報が得られなければ接続を続けます。必ず確認するよう指定されたもの（OpenSSLの`-crl_check`など）は、検証エラーにします（`unable to get certificate CRL`）。',
    mend: '経路上のそれぞれの証明書について、記載されたアドレスから現在のリストを取得し、すべて渡してください。そのアドレスのリストが古ければ、CAに連絡してください。',
    fine: '失効を確認しないクライアントだけで使う場合です。',
  },
} as const satisfies Partial<RulesById>;
