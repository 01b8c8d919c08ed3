import type { KnowledgeTexts } from '../../knowledge.ts';

export const questions: KnowledgeTexts['questions'] = {
  'self-signed-what-now': {
    question: '自己署名証明書を使っています。どうすればよいですか？',
    answer: [
      '本番環境では、Let’s Encryptなどの公開CAから証明書を取得してください。社内だけで使うサーバーなら、社内CAで発行し、そのルート証明書をクライアントに配布します。',
      '開発環境では、その証明書か、署名したCAの証明書をクライアントの信頼ストアに追加します。検証を無効にすると、誰でもサーバーになりすませるため、テストでもそのままにしないでください。',
    ],
  },
  'intermediate-missing-what-now': {
    question: '中間証明書が足りません。どうすればよいですか？',
    answer: [
      'サーバーから送るようにします。サーバー証明書を先頭に、中間証明書を続けて1つのファイルにまとめてください。',
      'nginxでは、`ssl_certificate`にまとめたファイルを指定します。`ssl_trusted_certificate`だけに書いた証明書は、クライアントに送られません。Apacheでは、2.4.8以降は`SSLCertificateFile`にまとめたファイルを、それより前は`SSLCertificateChainFile`を使います。',
    ],
  },
  'firewall-or-antivirus': {
    question: 'ファイアウォールやウイルス対策ソフトが原因のようです。何ができますか？',
    answer: [
      'まず、TLSの検査を短時間だけ止めて切り分けます。原因だとわかったら、そのホストを検査の対象から外すか、検査する製品のルート証明書をクライアントの信頼ストアに配布します。',
      '変更の影響範囲を先に確かめてください。全体よりも、1ホストだけの例外のほうが安全です。',
    ],
  },
  'expired-what-now': {
    question: '証明書の有効期限が切れました。更新するだけで直りますか？',
    answer: [
      '更新してサーバーをリロードし、チェーンと有効期限を、すべてのアドレスで確かめてください。更新後のファイルがあるのに古い証明書を返し続けている、複数台のうち1台だけ忘れている、という例がよくあります。',
      'そのうえで、certbotやacme.shなどで更新を自動化します。',
    ],
  },
  'name-mismatch-what-now': {
    question: 'ホスト名が一致しません。どうすればよいですか？',
    answer: [
      'クライアントが使う名前をSAN（Subject Alternative Name）に入れて証明書を再発行するか、証明書に書かれている名前で接続します。',
      'ブラウザや多くのプログラムは、もうコモンネーム（CN）を見ません。また、`*.example.com`は`example.com`にも`a.b.example.com`にも一致しません。',
    ],
  },
  'curl-or-openssl-fails': {
    question: 'curlやOpenSSLが検証エラーになります。詳しく調べるには？',
    answer: [
      '`openssl s_client -connect HOST:PORT -servername HOST -showcerts`でチェーンを確認します。curlには、信頼するCAを`--cacert`か`--capath`で渡します。',
      'それで成功すれば、クライアントにCAが足りませんでした。失敗するなら、サーバーのチェーンに問題があります。ここで検査してください。',
    ],
  },
  'why-browser-works': {
    question: 'ブラウザでは開けるのに、curlでは失敗するのはなぜですか？',
    answer: [
      'Chrome、Safari、Windowsは足りない中間証明書を自動で取得し、Firefoxは公開CAの中間証明書を内蔵しています。curl、Java、Python、Go、Node.jsは、サーバーが送った証明書しか使いません。',
      'また、ブラウザだけが社内CAを信頼していて、同じ端末のほかのプログラムは知らない、という場合もあります。',
    ],
  },
  'switch-off': {
    question: '検証を無効にするだけではだめですか？',
    answer: [
      '通信は暗号化されたままでも、相手が誰なのかはわからなくなります。経路上の誰もがパスワードを読み、ダウンロードの中身を差し替えられ、しかもエラーは一切出ません。',
      'どの場合にも、安全に同じ目的を達する方法があります。信頼するCAを1つだけ追加する（`--cacert`）、正しいホスト名で接続する（`--connect-to`、`--resolve`）、あるいはチェーンを直すことです。',
    ],
  },
};
