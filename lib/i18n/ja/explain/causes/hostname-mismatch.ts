import type { Explanation } from '../../../explain.ts';

export const hostnameMismatch: Explanation = {
  lede: '証明書に記載された名前が、クライアントの接続先の名前と違います。',
  whatHappens: [
    '証明書には、使える名前の一覧（代替名、SAN）があります。たとえば`shop.example`と`www.shop.example`が書かれた証明書のサーバーに`api.shop.example`で接続すると、その名前がどこにもないため、検証エラーになります。証明書のほかの部分に問題がなくても同じです。',
    'よくあるのは、`www.`の有無、公開用の名前の証明書に社内の名前やIPアドレスで接続した場合、ワイルドカードの階層違い（`*.example.com`は`a.example.com`に合いますが、`example.com`や`a.b.example.com`には合いません）、古いコモンネーム（CN）欄にしか名前がない場合、そして、サーバーがその名前を知らず既定のサイトの証明書を送っている場合です。',
  ],
  whyRefused: [
    '自分のドメインの正しい証明書なら、誰でも取得できます。どの名前でもよいことにすると、`evil.example`の持ち主が銀行のサーバーを名乗れます。名前の照合があってこそ、証明書が目的のサーバーのものだと言えます。',
    "curlは`no alternative certificate subject name matches target host name`、Node.jsは`ERR_TLS_CERT_ALTNAME_INVALID`、Pythonは`Hostname mismatch, certificate is not valid for 'api.example.com'`、Goは`x509: certificate is valid for …, not …`、Chromeは`NET::ERR_CERT_COMMON_NAME_INVALID`と示します。古いcurlではコード51でしたが、現在は60です。",
  ],
  howWeKnow: [
    'Certwhyは、入力された名前をSNIで伝え、返ってきた1枚目の証明書をRFC 9525に従って照合します。ホスト名は代替名（SAN）だけと、IPアドレスはIPアドレスの項目だけと比べ、`*`は左端の1階層にだけ認めます。コモンネーム（CN）は、一致することを知らせるためにだけ見ます。',
    'サーバーが名前を認識できないと知らせるアラート112（`unrecognized_name`）も、ここに含めます。名前を伝えないハンドシェイクも行い、SNIを送らないクライアントに何が届くかを示します。',
  ],
  whoIsAffected: [
    '名前を照合する、すべてのクライアントです。細かい点では違いがあります。コモンネーム（CN）にしかない名前は、Chrome、Firefox、Go、Denoが検証エラーにし、OpenSSL、GnuTLS、Java、Node.js、Pythonのurllibは受け入れます。IPアドレスをDNS名として書いた証明書は、Ruby、PHP、Perlが受け入れ、curl、Python、Node.js、Go、Java、ブラウザは検証エラーにします。',
  ],
  whenFine: [
    '誰も使わない名前なら、問題ありません。IPアドレスで接続してくるスキャナーなどでは、必ず不一致になります。直すとすれば、そのクライアントの接続先だけです。',
    '名前の照合だけを無効にできるプログラムもありますが、「少しだけ緩める」ことにはなりません。世界中の有効な証明書が、どれでも通るようになります。',
  ],
  limits: [
    '照合するのは、入力された名前か、オプションで指定された名前です。プログラムが別の名前を使っているなら、その名前を指定してください。階層の途中のワイルドカード（`f*.example`）や、トップレベルドメイン直下のワイルドカードなど、細部では一部のクライアントより厳しく判定します。リダイレクトや、名前を書き換えるプロキシは見ていません。',
  ],
};
