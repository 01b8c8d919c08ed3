import type { RulesById } from '../../rules.ts';

/** Extensions as such, and the one that marks a CA. */
export const extensions = {
  'unknown-critical-extension': {
    title: 'クライアントが解釈できないクリティカル拡張',
    says: 'クリティカルは、「この拡張を解釈できなければ、証明書を使ってはならない」という指定です。「サーバーには使えない」と書かれているかもしれないので、受け入れないのが唯一の安全な対応です。',
    clients: 'ほぼすべてのクライアントです。OpenSSLは`unhandled critical extension`と表示します。',
    mend: 'クリティカルの指定か拡張そのものを外して、発行し直してもらってください。',
    fine: 'そのCAのために作られ、拡張を解釈できるプログラムだけで使う場合です。',
  },
  'duplicate-extension': {
    title: '重複した拡張',
    says: '同じ拡張は、証明書に一つしか置けません。二つあると、クライアントによって読むほうが変わるおそれがあります。',
    clients:
      'GnuTLS、Java、Chromiumは、どの拡張の重複も検証エラーにします。OpenSSLとrustlsは、自分が読む拡張の重複を検証エラーにします。',
    mend: '発行し直してもらってください。多くは、すでにある拡張をテンプレートがもう一度加えたことが原因です。',
  },
  'extension-wrongly-critical': {
    title: 'クリティカルにできない拡張のクリティカル指定',
    says: '鍵識別子やCAのアドレス（AIA）などは、証明書を探す手がかりにすぎません。使わないクライアントが先へ進めるよう、クリティカルにしてはなりません。',
    clients:
      '試したところ、鍵識別子とAIAのクリティカル指定は、OpenSSL（`unhandled critical extension`）、Python、Java 17、rustls、Chromiumが検証エラーにし、GnuTLSは受け入れました。',
    mend: '指定を外して発行し直してもらってください。独自CAの設定では、値の前の`critical`がそれに当たります。',
  },
  'extension-not-critical': {
    title: 'クリティカルでないCAの制限',
    says: '名前制約、ポリシー制約、anyPolicyの禁止は、CAを制限する拡張です。対応していないクライアントが見過ごさず、検証エラーにするよう、クリティカルでなければなりません。',
    clients:
      '検証エラーにするクライアントは知られていません。クリティカルでない名前制約は、OpenSSL、GnuTLS、Java 17、rustls、Chromiumが受け入れました。',
    mend: '同じ鍵のまま、クリティカルの指定を付けたCA証明書を発行し直してもらってください。',
  },
  'extension-criticality-unusual': {
    title: '公開CAの決まりと違うクリティカル指定',
    says: '公開CAでは指定が決まっています。CAの鍵用途とサーバーの基本制約はクリティカルで、サーバーのポリシー、失効リストのアドレス、SCTはクリティカルではありません。RFC 5280は、任意としています。',
    clients:
      'この決まりを確認するクライアントは知られていません。どちらの指定でも、これらの拡張を解釈します。',
    mend: '次の更新で、指定を付けるか外すかしてください。',
    fine: '独自CAの場合です。',
  },
  'basic-constraints-not-critical': {
    title: 'クリティカルでない基本制約',
    says: '誰がCAかを決めるのが基本制約です。クライアントが見過ごさないよう、CA証明書ではクリティカルでなければなりません。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`Basic Constraints of CA cert not marked critical`）が、ルート証明書も含めて検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '同じ鍵のまま、`basicConstraints = critical, CA:TRUE`としてCA証明書を発行し直してもらってください。ルート証明書なら、クライアントへの配布も必要です。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'path-length-without-ca': {
    title: '意味を持たないパス長制約',
    says: 'パス長制約（`pathlen`）は、証明書に署名できるCAの証明書に書くものです。ほかの証明書では、記載が矛盾します。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`Path length invalid for non-CA cert`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '`pathlen`を外して発行し直してもらってください。CAにするのであれば、`CA:TRUE`と`keyCertSign`が必要です。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'ca-as-leaf': {
    title: 'サーバーで使われているCA証明書',
    says: 'ほかの証明書を発行できる証明書は、サーバーには向きません。サーバーに侵入されると、どんな名前でも発行できてしまうためです。公開CAでは禁じられていますが、RFC 5280は禁じていません。',
    clients:
      'Firefox、NSSのツール、rustls（`CaUsedAsEndEntity`）が検証エラーにし、ほかのほとんどは受け入れます。',
    mend: 'このCAからサーバー用の証明書を発行して設定し、CAの秘密鍵はサーバーから取り除いてください。',
    fine: '`openssl req -x509`で作った自己署名証明書は、この形になります。上のクライアントが接続しなければ使えます。',
  },
} as const satisfies Partial<RulesById>;
