import type { CheckTexts } from '../../../checks/index.ts';
import { acceptedIssuers, alertText } from '../phrases.ts';

export const client: Pick<CheckTexts, 'client-certificate-required'> = {
  'client-certificate-required': {
    title: 'クライアント証明書',
    details: {
      'refused-without': ({ alert, phase, authorities }) =>
        `サーバーはクライアント証明書を要求し、提示しなかったところ、ハンドシェイク${phase === 'after' ? '後' : '中'}に${alertText(alert)}を返しました。${acceptedIssuers(authorities)}`,
      'closed-after-request': ({ authorities }) =>
        `サーバーはクライアント証明書を要求し、提示しなかったところ、理由を示さずに接続を切断しました。${acceptedIssuers(authorities)}`,
      asked: ({ authorities }) =>
        `サーバーはクライアント証明書を要求しますが、ハンドシェイクの段階では必須としていません。${acceptedIssuers(authorities)}`,
      'not-asked': () => 'ハンドシェイクでは要求されていません。',
      'not-seen': () => 'ハンドシェイクがそこまで進まなかったため、分かりません。',
    },
  },
};
