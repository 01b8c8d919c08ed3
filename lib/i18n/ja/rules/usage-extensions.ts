import type { RulesById } from '../../rules.ts';

/** The extensions about purposes, limits and policies, and the timestamps of public logs. */
export const usageExtensions = {
  'eku-missing': {
    title: '拡張鍵用途のない証明書',
    says: '公開CAのサーバー証明書には、サーバー用（`serverAuth`）と書かれていなければなりません。拡張鍵用途がないと、メールやプログラムへの署名も含めて、何にでも使えてしまいます。',
    clients:
      'Appleのシステムは、独自CAの証明書にも求めます。OpenSSL、GnuTLS、Java 17、rustls、Chromiumは、なくても受け入れます。',
    mend: '`extendedKeyUsage = serverAuth`として、発行し直してもらってください。',
    fine: '独自CAで、Appleのシステムが接続しない場合です。',
  },
  'eku-empty': {
    title: '空の拡張鍵用途',
    says: '拡張鍵用途があるなら、少なくとも一つの用途が必要です。空では、どの用途にも使えません。',
    clients:
      'OpenSSL（`unsuitable certificate purpose`）、Java 17、rustls、Chromiumが検証エラーにし、GnuTLSは受け入れました。',
    mend: '`extendedKeyUsage = serverAuth`として、発行し直してもらってください。',
  },
  'eku-critical': {
    title: 'クリティカルな拡張鍵用途',
    says: '公開CAは、拡張鍵用途をクリティカルにできません。RFC 5280は、CAの判断に任せています。TLSのクライアントは、どちらでも解釈します。',
    clients:
      '検証エラーにするクライアントは知られていません。OpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '次の更新で、クリティカルの指定を外してください。',
    fine: '独自CAの場合です。',
  },
  'eku-beyond-tls': {
    title: 'サーバー以外の用途も持つサーバー証明書',
    says: '公開CAは、`serverAuth`と一緒に、「すべての用途」や、プログラム、メール、タイムスタンプ、OCSP応答、プレ証明書への署名を書けません。サーバーへの侵入の影響が、サーバーの外まで広がるためです。',
    clients: '検証エラーにするクライアントは知られていません。`serverAuth`があるかどうかだけを見ます。',
    mend: '`extendedKeyUsage = serverAuth`として発行し直してもらい、ほかの用途には別の証明書を使ってください。',
    fine: '独自CAの場合です。ただし、サーバーの鍵が必要以上の権限を持ちます。',
  },
  'root-eku': {
    title: '拡張鍵用途のあるルート証明書',
    says: '公開CAのルート証明書には、用途を書けません。何について信頼するかは、信頼ストアの側が決めます。',
    clients:
      '`serverAuth`が含まれていれば、問題にするクライアントはありません。`clientAuth`だけだと、その下のサーバーをOpenSSL、Python、Chromiumが検証エラーにします。GnuTLS、Java 17、rustlsは、ルート証明書の用途を見ません。',
    mend: '次のルート証明書には入れないでください。今のルート証明書に必要な用途が欠けているなら、同じ鍵で作り直して配布してください。',
    fine: '独自CAで、必要な用途がすべて書かれている場合です。',
  },
  'client-auth-eku': {
    title: 'サーバーとクライアントを兼ねる証明書',
    says: 'Chromeは、サーバー用の公開CAにサーバー証明書だけを発行するよう求めています。2027-03-15からは、`serverAuth`と`clientAuth`を一緒に書けません。Baseline Requirementsでは、今も許されています。',
    clients:
      '現在、検証エラーにするクライアントはありません。先にやめるのはCAです。Let’s Encryptは2026-07-08に終了し、DigiCertは希望者への発行を2027-03-01で終えます。',
    mend: 'クライアント証明書（相互TLS）としても使っているなら、そのための証明書を早めに独自CAで用意してください。使っていなければ、何もする必要はありません。',
    fine: 'その日までと、独自CAの場合です。',
  },
  'name-constraints-on-leaf': {
    title: 'CAでない証明書にある名前制約',
    says: '名前制約は、CAが発行できる名前を制限するものです。何も発行しない証明書では、意味がありません。',
    clients:
      '検証エラーにするクライアントは知られていません。OpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '名前制約を外して発行し直してもらってください。多くは、CA用のテンプレートを使ったことが原因です。',
    fine: '試したすべてのクライアントで使えました。',
  },
  'name-constraints-malformed': {
    title: '形式の誤った名前制約',
    says: '名前制約には何らかの制限が必要で、それぞれの種類の形式で書かれていなければなりません。アドレスならマスク付き、ドメインならアスタリスクなしです。そうでないと、何が許されるかの解釈がクライアントによって変わります。',
    clients:
      '試したところ、空の名前制約と、長さの誤ったアドレスをChromiumが検証エラーにし、後者はGnuTLSとJava 17も検証エラーにしました。OpenSSLとrustlsは、どちらも受け入れました。',
    mend: '同じ鍵のまま、誤りを直したCA証明書を発行し直してもらってください。',
  },
  'policy-repeated': {
    title: '重複したポリシー',
    says: '同じポリシーは、証明書に一度しか書けません。二つあると、どちらが有効なのかが決まりません。',
    clients: 'Chromiumが検証エラーにし、OpenSSL、GnuTLS、Java 17、rustlsは受け入れました。',
    mend: 'それぞれのポリシーを一度だけ書いて、発行し直してもらってください。',
  },
  'policy-mapping-any': {
    title: '「すべてのポリシー」の対応付け',
    says: 'CAは、自分のポリシーを別のCAのポリシーと同じものとして対応付けられます。「すべてのポリシー」を特定のポリシーに対応付けると、何でも通ってしまうため、禁じられています。',
    clients:
      '試したところ、GnuTLS、Java 17、rustls、Chromiumが検証エラーにしました。rustlsは、ポリシーの対応付けに対応していないためです。OpenSSLは、指定されたときだけポリシーを判定します。',
    mend: '同じ鍵のまま、この対応付けを除いたCA証明書を発行し直してもらってください。',
  },
  'policy-constraints-empty': {
    title: '空のポリシー制約',
    says: 'ポリシー制約は、ポリシーを求めるか、対応付けを禁じるものでなければなりません。空では、何を意図したのかが分かりません。',
    clients: '試したところ、GnuTLS、rustls、Chromiumが検証エラーにし、OpenSSLとJava 17は受け入れました。',
    mend: '同じ鍵のまま、この拡張を外すか内容を入れたCA証明書を、発行し直してもらってください。',
  },
  'timestamps-too-few': {
    title: '足りない公開ログのSCT',
    says: '公開CAは、誤って発行された証明書に気づけるよう、すべての証明書を公開ログに登録します。登録の証拠であるログの署名付き時刻（SCT）は、有効期間が180日以内なら2件、それより長ければ3件必要です。',
    clients:
      '公開CAの証明書に限り、Chrome（`ERR_CERTIFICATE_TRANSPARENCY_REQUIRED`）、Firefox 135以降、Appleのシステムが検証エラーにします。curl、Java、Pythonなど、ほとんどは見ません。',
    mend: 'SCTを埋め込んで発行し直してもらってください。足りないのは、ログに登録しないようCAに依頼した場合です。',
    fine: '独自CAの場合と、サーバーがハンドシェイクでSCTを送る場合です。後者は、証明書からは分かりません。',
  },
} as const satisfies Partial<RulesById>;
