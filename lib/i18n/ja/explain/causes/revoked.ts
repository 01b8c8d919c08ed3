import type { Explanation } from '../../../explain.ts';

export const revoked: Explanation = {
  lede: 'CAが、有効期限より前に証明書を失効させています。まだ接続できるクライアントがあっても、使ってはいけません。',
  whatHappens: [
    'CAは、いつでも証明書を失効させることができます。秘密鍵が漏れた、ドメインの持ち主が変わった、誤って発行した、持ち主が依頼した、などの場合です。サーバー上のファイルは何も変わらず、変わるのはCAの失効リストとOCSP応答だけです。そのため、サーバーをいくら調べてもエラーの理由は見つかりません。',
  ],
  whyRefused: [
    '他人の手に渡った鍵は、サーバーになりすますのに使えます。有効期限を待たずにそれを知らせる手段は、失効しかありません。',
    'Chromeは`NET::ERR_CERT_REVOKED`、GnuTLSは`The certificate chain is revoked.`、失効を確認する設定のOpenSSLは`certificate revoked`と示します。curlは`--cert-status`を付けると、`SSL certificate revocation reason: keyCompromise (1)`のように理由まで示します。',
  ],
  howWeKnow: [
    'Certwhyは、サーバーが一緒に送ってくるOCSP応答（ステープル）を求めます。この証明書についてのもので、別人の署名でなければ、内容を判定に使います。失効とあれば「該当」とし、その日付を示します。有効とあり、応答が新しければ「該当なし」です。',
  ],
  whoIsAffected: [
    'ステープルされたOCSP応答に失効とあるとき、GnuTLS系のクライアント、Chrome、Firefox、Perlは検証エラーにします。OpenSSLを使うcurl、Python、Node.js、Go、Java、Denoは、既定の設定では確認せず、接続を続けます。',
  ],
  whenFine: [
    '問題ないことはありません。接続できるプログラムは、確認していないだけです。鍵と証明書を両方とも新しくしてください。鍵が漏れたのなら、先にその原因を塞ぎます。',
  ],
  limits: [
    'ステープルがなければ判定できません。Certwhyは、失効リスト（CRL）を取得せず、CAのOCSPサーバーにも問い合わせないためです。Let’s Encryptは2025年8月にOCSPを終了したので、その証明書にはステープルがなく、「判定不能」が普通の状態です。CAの失効リストでシリアル番号を調べるか、CAに問い合わせてください。中間証明書の失効も分かりません。',
  ],
};
