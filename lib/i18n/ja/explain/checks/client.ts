import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const client = {
  'client-certificate-required': {
    lede: 'サーバーがクライアント証明書を要求し、提示しないと接続を断るかどうかを調べます。',
    whatHappens: [
      '通常、証明書を見せるのはサーバーだけです。相互TLS（mTLS）では、クライアントも、サーバーが信頼するCAの発行した証明書（たとえば社内CAが発行した「warehouse-17」）を見せる必要があります。取引先とのAPI連携、データベース、機器の管理などで使われます。',
    ],
    whyRefused: [
      'クライアントがサーバーを断るのではなく、サーバーがクライアントを断っています。TLS 1.3ではハンドシェイクの後に断られ、curlは`tlsv13 alert certificate required`、Javaは`Received fatal alert: certificate_required`と表示します。TLS 1.2では、多くの場合`sslv3 alert handshake failure`としか示されません。',
      'nginxはハンドシェイクを完了してから、HTTPで`400 No required SSL certificate was sent`と応答します。',
    ],
    howWeKnow: [
      'Certwhyはクライアント証明書を提示しません。サーバーが要求するか、どのCAを挙げるか、その後どうなるかを読み取ります。アラート116は常に「不合格」で、要求の後に別のアラートが届くか、何も言わずに接続が切られた場合も「不合格」です。TLS 1.3では、断られるまで少し（0.4秒と往復1回分）待ちます。',
      'Webサーバーが要求した後も続行すれば、HTTP/1.1で`GET /`を1回だけ送り、ステータス、Serverヘッダー、最大16 KBの応答を読みます。nginxの`No required SSL certificate was sent`と`The SSL certificate error`、Apacheの`Cannot perform Post-Handshake Authentication`、IISの403.7、ステータス495と496、アラートは「不合格」です。401や403はほかの理由も考えられるため「注意」で、証明書なしで応答があった場合も「注意」です。',
    ],
    whoIsAffected: [
      'サーバーが認めるCAの証明書を持たないすべてのクライアントです。ブラウザではどの証明書を使うか尋ねられることがありますが、プログラムは失敗するだけです。',
    ],
    whenFine: [
      'ほとんどの場合、意図された設定です。サーバーはこの方法で自分を守っており、サーバー側で直すところはありません。クライアントに証明書と秘密鍵を設定します（`curl --cert client.pem --key client.key https://HOST/`）。',
    ],
    limits: [
      'お使いのクライアント証明書が認められるかどうかは、ここでは試せません。Certwhyは秘密鍵を受け付けないためです。特定のページだけで、ハンドシェイクの後に要求するサーバーは分かりません。リクエストを送るのは、ハンドシェイクで要求された場合だけで、送り先も`/`だけです。',
      'ハンドシェイク中のアラートは、別の理由によることもあります。サーバーのログで確認してください。',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
