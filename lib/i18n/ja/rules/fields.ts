import type { RulesById } from '../../rules.ts';

/** The certificate's own fields, and how it is written down. */
export const fields = {
  'version-invalid': {
    title: '存在しないバージョン',
    says: '証明書のバージョンは、1、2、3だけです。それより大きい番号の証明書は、誰も知らない規則に従っていることになります。',
    clients: '試したところ、Java 17、rustls、Chromiumが検証エラーにし、OpenSSLとGnuTLSは受け入れました。',
    mend: '作成したソフトウェアに誤りがあります。バージョン3で発行し直してもらってください。',
  },
  'encoding-defect': {
    title: 'エンコードの規則（DER）に反する証明書',
    says: '証明書はDERで書かれ、どの項目も書き方と位置が一つに決まっています。それが崩れると、読み手によって内容が変わるおそれがあります。',
    clients:
      '違反の内容によります。たとえば、拡張があるのにバージョン1とされた証明書は、GnuTLS、Java、rustls、Chromium、Python 3.13以降が検証エラーにし、厳格モードでないOpenSSLは受け入れます。',
    mend: '現在のソフトウェアで発行し直してもらってください。公開CAの証明書なら、あってはならないものなので、CAに連絡してください。',
  },
  'encoding-refused': {
    title: 'クライアントが読み取れないエンコード',
    says: 'クライアントは、証明書を読み取ってから検証します。読み取れないもの、あってはならない項目が入っているものは、全体が検証エラーになります。',
    clients:
      'OpenSSLは読み取れません（この証明書で実際に試した結果です）。余分な項目は、ほかの多くのクライアントも拒否します。',
    mend: '現在のソフトウェアで発行し直してもらってください。途中でファイルを書き換えたり、つなげたりするツールがないかも確かめてください。',
  },
  'generalized-time-early': {
    title: '長い形式で書かれた2050年より前の日時',
    says: '2049年までの日時は、年を2桁で書く形式（UTCTime）、それより後は4桁で書く形式（GeneralizedTime）を使います。書き方を一つにして、読み違いを防ぐためです。',
    clients:
      '検証エラーにするクライアントは知られていません。OpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '次の更新で、UTCTimeを使うソフトウェアに替えてください。',
    fine: '試したすべてのクライアントで使えました。',
  },
  'serial-zero': {
    title: '0のシリアル番号',
    says: 'シリアル番号は、0より大きい数でなければなりません。同じCAのほかの証明書と区別するためのもので、特に失効リストで使われます。',
    clients:
      'OpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。いつも0にしていると番号が重複し、Firefoxは同じCAで番号が同じ2枚目を検証エラーにします（`SEC_ERROR_REUSED_ISSUER_AND_SERIAL`）。',
    mend: '無作為な番号で発行し直してもらってください。公開CAでは、64ビット以上の乱数が必要です。',
    fine: 'ルート証明書の場合です。番号で失効させることはありません。',
  },
  'serial-negative': {
    title: '負のシリアル番号',
    says: 'シリアル番号は、0より大きい数でなければなりません。先頭のビットが符号であることを忘れたソフトウェアが作り、何番と読むかが読み手によって変わります。',
    clients:
      'Go 1.23以降（`x509: negative serial number`）と、古いwebpki（rustls）が検証エラーにします。OpenSSL、GnuTLS、Java 17、Deno、Chromiumは受け入れました。',
    mend: '正の番号を付けるソフトウェアで、発行し直してもらってください。',
  },
  'serial-too-long': {
    title: '20バイトを超えるシリアル番号',
    says: 'シリアル番号は20バイトまでです。どのプログラムや失効リストでも扱えるようにするためです。',
    clients:
      '24バイトの番号は、OpenSSL、GnuTLS、Java 17、rustls、Chromiumが受け入れました。ほかのクライアントについては分かっていません。',
    mend: '短い番号で発行し直してもらってください。16バイトの乱数で十分です。',
  },
  'serial-too-large': {
    title: '符号のため21バイトになるシリアル番号',
    says: '公開CAのシリアル番号は、2の159乗より小さくなければなりません。20バイトで先頭のビットが1の番号は、符号のためにもう1バイト必要になり、RFC 5280の上限の20バイトを超えるという解釈が一般的です。',
    clients:
      '検証エラーにするクライアントは知られていません。問題にするのは、検査ツールやほかのCAのソフトウェアです。',
    mend: '乱数を短くしてください。16バイトで十分です。',
    fine: '知られているすべてのクライアントで使えます。',
  },
  'issuer-name-empty': {
    title: '空の発行者名',
    says: '証明書には、発行元の名前がなければなりません。経路は名前でたどるため、名前がないと、名前のないどのCAにも当てはまってしまいます。',
    clients:
      'Python 3.13以降、厳格モードのOpenSSL（`Issuer name empty`）、Java 17が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、rustls、Chromiumは受け入れました。',
    mend: 'CAに名前を付け、CA証明書とその下の証明書をすべて発行し直してください。',
  },
  'ca-name-empty': {
    title: '名前のないCA',
    says: 'CA証明書には、サブジェクトがなければなりません。CAが発行するすべての証明書に、その名前が発行者名として書かれるためです。',
    clients:
      'このCAが発行した証明書は、Python 3.13以降、厳格モードのOpenSSL、Java 17（`Empty issuer DN not allowed in X509Certificates`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、rustls、Chromiumは受け入れました。',
    mend: 'CAに名前を付け、CA証明書とその下の証明書をすべて発行し直してください。',
  },
  'name-attribute-malformed': {
    title: 'サブジェクトの形式の誤り',
    says: '名前の各項目には、形式の決まりがあります。国は英字2文字、コモンネームと組織名は1～64文字で、UTF-8かPrintableStringで書きます。PrintableStringでは`@`や`_`を使えません。違反すると、検索や表示が正しくできないおそれがあります。',
    clients:
      'これだけで検証エラーにするクライアントは知られていません。文字列の型が古いと、名前が一致しなくなることはあります。',
    mend: '誤った項目を直して発行し直してもらってください。独自CAでは、長さと型はテンプレートで決まります。',
    fine: '以前から使われている名前の場合です。RFC 5280では、CAの名前をそのまま使い続けられます。',
  },
  'unique-id-present': {
    title: '廃止された固有識別子',
    says: 'バージョン2で加わった二つの項目で、同じ名前を別の持ち主が使うときに区別するためのものでした。現在のCAは書いてはなりません。',
    clients:
      'rustlsが検証エラーにします（`BadEncoding`）。OpenSSL、GnuTLS、Java 17、Chromiumは受け入れました。',
    mend: 'これらの項目なしで、発行し直してもらってください。',
  },
} as const satisfies Partial<RulesById>;
