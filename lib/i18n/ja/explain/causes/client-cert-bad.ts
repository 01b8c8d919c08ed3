import type { Explanation } from '../../../explain.ts';

export const clientCertBad: Explanation = {
  lede: 'クライアントが提示した証明書を、サーバーが受け付けません。期限切れ、CAの違い、用途の違い、秘密鍵との不一致などが原因です。',
  whatHappens: [
    '相互TLSでは、クライアント証明書もサーバー証明書と同じように厳しく検証されます。有効期限があり、サーバーが信頼するCAの発行でなければならず、クライアント用（`clientAuth`）でなければならず、対になる秘密鍵も必要です。`CN=billing-service`の証明書が昨夜切れていれば、このサービスからの呼び出しは、今朝からすべて失敗します。',
  ],
  whyRefused: [
    '拒んでいるのはサーバーで、アラートの対象はサーバーの証明書ではなく、クライアントの証明書です。ここは取り違えやすいところです。クライアントが受信した`tlsv1 alert unknown ca`は、「あなたの証明書を発行したCAを知らない」という意味です。',
    'クライアント証明書が期限切れのとき、curlはTLS 1.2では`SSL certificate verification failed`とコード60を示し、サーバーの証明書が悪いように見えます。TLS 1.3では`sslv3 alert certificate expired`（56）です。サーバー用の証明書を提示すると`sslv3 alert unsupported certificate`になります。証明書と秘密鍵が対になっていなければ、curlは`unable to set private key file`（58）と示し、ハンドシェイクを始めません。',
  ],
  howWeKnow: [
    'サーバーを検査すれば、クライアント証明書を要求するかどうかは分かります。要求しなければ「該当なし」です。要求する場合は「判定不能」とします。クライアントが何を提示しているかはここからは見えず、Certwhy自身も証明書を持たないためです。',
  ],
  whoIsAffected: [
    'その証明書を使うクライアントだけです。複数のサービスで1枚を共有していたり、クライアント証明書のCAを替えたのにサーバーが古いCAしか知らなかったりすると、一度に多くが失敗します。',
  ],
  whenFine: [
    '接続しなければならないクライアントにとって、問題ないことはありません。サーバー側の検証を緩めるなら、正しい名前を名乗るだけで誰でも入れるようになることを、先に考えてください。',
  ],
  limits: [
    '理由を知っているのはサーバーだけで、ログに残ります（nginxなら`client SSL certificate verify error`）。Certwhyはそのログを読まず、クライアントの証明書や秘密鍵も受け取りません。クライアント上で`openssl x509 -noout -dates -issuer -ext extendedKeyUsage -in client.pem`を実行して確認してください。',
  ],
};
