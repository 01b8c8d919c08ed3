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
      'Certwhyはクライアント証明書を持たず、提示しません。サーバーが要求するか、どのCAを挙げるか、その後どうなるかを読み取ります。要求の後に接続を終わらせるアラートが届けば「不合格」です。アラート116は要求の有無にかかわらず「不合格」で、要求の後にサーバーが何も言わずに接続を終わらせた場合も同じです。TLS 1.3では、断られるまで少し（0.4秒と往復1回分）待ちます。',
      '要求した後もサーバーが続行した場合は「注意」です。ハンドシェイクの段階では必須でなくても、その後に断られることがあります。',
    ],
    whoIsAffected: [
      'サーバーが認めるCAの証明書を持たないすべてのクライアントです。ブラウザではどの証明書を使うか尋ねられることがありますが、プログラムは失敗するだけです。',
    ],
    whenFine: [
      'ほとんどの場合、意図された設定です。サーバーはこの方法で自分を守っており、サーバー側で直すところはありません。クライアントに証明書と秘密鍵を設定します（`curl --cert client.pem --key client.key https://HOST/`）。',
    ],
    limits: [
      'お使いのクライアント証明書が認められるかどうかは、ここでは試せません。Certwhyは秘密鍵を受け付けないためです。特定のパスだけで要求するサーバーや、再ネゴシエーションで要求するサーバーでは、ハンドシェイクの後に行われるため分かりません。',
      'ハンドシェイク中のアラートは、別の理由によることもあります。サーバーのログで確認してください。',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
