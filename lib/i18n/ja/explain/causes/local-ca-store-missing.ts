import type { Explanation } from '../../../explain.ts';

export const localCaStoreMissing: Explanation = {
  lede: 'クライアントに信頼するCAのリストがないか、古いか、探す場所が間違っています。サーバーの証明書がどれほど正しくても、すべて検証エラーになります。',
  whatHappens: [
    '小さなコンテナイメージには、`ca-certificates`パッケージが入っていません。古いシステムのリストは何年も前のもので、新しいルート証明書がありません。`SSL_CERT_FILE`などの環境変数が、移動してしまったファイルを指していることもあります。こうなるとクライアントは誰も知らないので、誰も信頼できません。',
  ],
  whyRefused: [
    'リストがなければ、証明書をどこまでたどっても行き着く先がありません。クライアントは見たままを報告するため、メッセージはたいてい、知らないCAのときと同じ`unable to get local issuer certificate`です。',
    'もう少しはっきり示すものもあります。存在しないファイルを指定したcurlは`error setting certificate file`（コード77）、信頼ストアが空のJavaは`the trustAnchors parameter must be non-empty`、Pythonのrequestsは`Could not find a suitable TLS CA certificate bundle, invalid path`、Node.jsは`Warning: Ignoring extra certs from …`です。',
  ],
  howWeKnow: [
    'クライアントのリストは、サーバーを検査しても見えません。そのためCertwhyが、これを「該当」と判定することはありません。できるのは、サーバー側を除外することです。チェーンが完全で、Mozillaのリストにあるルート証明書に行き着いているのに、あるクライアントだけが発行元を知らないと言うなら、次に調べるべきはそのリストです。',
  ],
  whoIsAffected: [
    'そのリストを使うクライアントだけですが、相手がどのサーバーでも失敗します。同じプログラムで有名なサイトに接続してみると、すぐに分かります。Java、Node.js、Firefox、Pythonのcertifiは、OSとは別のリストを持つため、同じマシンでもプログラムによって結果が違うことがあります。',
  ],
  whenFine: [
    '内部サーバーとしか通信しないプログラムに、独自CAだけのリストを持たせるのは、良い設計です。なりすませる相手が限られるためです。その場合、公開サイトへの接続が検証エラーになるのは正しい動作です。',
  ],
  limits: [
    '外から観測できるものは何もありません。リストの古さが問題になるかどうかは、サーバーのルート証明書にもよります。レポートに示されたルート証明書が、クライアントのリストにあるかどうかを調べてください。',
  ],
};
