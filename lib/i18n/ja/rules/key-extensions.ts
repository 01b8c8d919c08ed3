import type { RulesById } from '../../rules.ts';

/** The extensions about the key: what it may do, and by which identifiers it is found. */
export const keyExtensions = {
  'ca-key-usage-missing': {
    title: '鍵用途のないCA',
    says: 'CA証明書には、鍵を何に使うか、少なくとも証明書への署名（`keyCertSign`）が書かれていなければなりません。鍵用途がないと、鍵を何にでも使えてしまいます。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`CA cert does not include key usage extension`）が、ルート証明書も含めて検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '同じ鍵のまま、`keyUsage = critical, keyCertSign, cRLSign`としてCA証明書を発行し直してもらってください。ルート証明書なら、クライアントへの配布も必要です。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'ca-crl-sign-missing': {
    title: '失効リストに署名できないCA',
    says: '公開CAは、失効リストに自分で署名します。そのため、鍵用途には`keyCertSign`とともに`cRLSign`が必要です。',
    clients:
      '経路の検証に求めるクライアントはありません。失効リストを確認する場合は、この鍵で署名されたリストを受け入れません。',
    mend: '同じ鍵のまま、`keyUsage = critical, keyCertSign, cRLSign`としてCA証明書を発行し直してもらってください。',
    fine: '独自CAで、失効リストを使わない場合です。',
  },
  'key-usage-empty': {
    title: '何も許さない鍵用途',
    says: '鍵用途があるなら、少なくとも一つは許されていなければなりません。空では、すべてを禁じることになります。',
    clients:
      'OpenSSL、Java 17、Chromiumが検証エラーにします。OpenSSLのメッセージは`unable to get local issuer certificate`で、紛らわしいものです。GnuTLSとrustlsは受け入れました。',
    mend: 'サーバーなら`digitalSignature`、CAなら`keyCertSign`を入れて、発行し直してもらってください。',
  },
  'leaf-key-cert-sign': {
    title: 'CAでない証明書にある、証明書に署名する権限',
    says: '鍵用途に`keyCertSign`を書けるのは、CAだけです。サーバー証明書では`CA:FALSE`と矛盾します。多くは、CA用のテンプレートを使ったことが原因です。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`Key usage keyCertSign invalid for non-CA cert`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '`digitalSignature`だけにして、発行し直してもらってください。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'subject-key-id-missing': {
    title: '鍵識別子のないCA',
    says: 'CA証明書には、サブジェクト鍵識別子（SKI）がなければなりません。下の証明書は、名前が同じCAのどれを使うかを、これで示します。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`Missing Subject Key Identifier`）が、ルート証明書も含めて検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '同じ鍵のまま、`subjectKeyIdentifier = hash`としてCA証明書を発行し直してもらってください。ルート証明書なら、クライアントへの配布も必要です。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'authority-key-id-missing': {
    title: '発行元の鍵を示さない証明書',
    says: '自己署名証明書を除くすべての証明書は、発行元の鍵を発行元鍵識別子（AKI）で示さなければなりません。クライアントは、名前が同じ発行元のうち正しいものを、これで見つけます。',
    clients:
      'Python 3.13以降と、厳格モードのOpenSSL（`Missing Authority Key Identifier`）が検証エラーにします。厳格モードでないOpenSSL、GnuTLS、Java 17、rustls、Chromiumは受け入れました。',
    mend: '`authorityKeyIdentifier = keyid`として、発行し直してもらってください。',
    fine: '厳格なクライアントが接続しない場合です。',
  },
  'authority-key-id-incomplete': {
    title: '不完全な発行元鍵識別子',
    says: '発行元鍵識別子（AKI）には、識別子そのものがなければなりません。発行元の名前とシリアル番号も書けますが、両方そろっているか、どちらもないかのいずれかです。',
    clients:
      '識別子がないと、Python 3.13以降と厳格モードのOpenSSLが検証エラーにします。名前だけでシリアル番号がないと、Chromiumが検証エラーにします。試したほかのクライアントは、どちらも受け入れました。',
    mend: '`authorityKeyIdentifier = keyid`として、発行し直してもらってください。',
  },
  'authority-key-id-extra': {
    title: '発行元の名前と番号を含む発行元鍵識別子',
    says: '公開CAがここに書けるのは、発行元の鍵の識別子だけです。名前とシリアル番号も書くと、その発行元の1枚の証明書だけに限られ、CA証明書が更新されると合わなくなります。',
    clients:
      '内容が正しければ、検証エラーにするクライアントは知られていません。シリアル番号が違うと、OpenSSLとPythonは発行元がないとみなします（`unable to get local issuer certificate`）。GnuTLS、Java 17、rustls、Chromiumは見ませんでした。',
    mend: '`issuer`を付けずに、`authorityKeyIdentifier = keyid`として発行し直してもらってください。',
    fine: 'CA証明書が更新されるまでの間です。',
  },
} as const satisfies Partial<RulesById>;
