import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { acceptedIssuers, alertText } from '../phrases.ts';

export const client: Pick<CheckTexts, 'client-certificate-required'> = {
  'client-certificate-required': {
    title: 'クライアント証明書',
    details: {
      'refused-without': ({ alert, phase, authorities }) =>
        `サーバーはクライアント証明書を要求し、提示しなかったところ、${momentOf(phase)}に${alertText(alert)}を返しました。${acceptedIssuers(authorities)}`,
      'closed-after-request': ({ authorities }) =>
        `サーバーはクライアント証明書を要求し、提示しなかったところ、理由を示さずに接続を切断しました。${acceptedIssuers(authorities)}`,
      'refused-over-http': ({ status, says, server, authorities }) =>
        `クライアント証明書がなくてもハンドシェイクは完了しますが、リクエストにはHTTP ${status}が返されました${by(server)}。${meaning(says)}${acceptedIssuers(authorities)}`,
      'denied-over-http': ({ status, server, authorities }) =>
        `サーバーはクライアント証明書を要求し、証明書なしのリクエストにHTTP ${status}を返しました${by(server)}。証明書がないためかもしれませんが、ほかの理由も考えられます。${acceptedIssuers(authorities)}`,
      'served-without': ({ status, authorities }) =>
        `サーバーはクライアント証明書を要求しますが、\`/\`には証明書なしでも応答しました（HTTP ${status}）。ほかのページでは必要かもしれません。${acceptedIssuers(authorities)}`,
      asked: ({ authorities }) =>
        `サーバーはクライアント証明書を要求しますが、ハンドシェイクの段階では必須としていません。${acceptedIssuers(authorities)}`,
      'not-asked': () => 'ハンドシェイクでは要求されていません。',
      'not-seen': () => 'ハンドシェイクがそこまで進まなかったため、分かりません。',
    },
  },
};

function momentOf(phase: string): string {
  if (phase === 'request') return 'リクエストの後';
  return phase === 'after' ? 'ハンドシェイク後' : 'ハンドシェイク中';
}

function by(server: string): string {
  return server === '' ? '' : `（${shown(server)}）`;
}

function meaning(says: string): string {
  if (says === 'none-sent') return '応答には、必要なクライアント証明書が送られなかったと書かれています。';
  if (says === 'one-refused') return '応答には、クライアント証明書が受け付けられなかったと書かれています。';
  return 'このページにはクライアント証明書が必要ですが、ハンドシェイクの完了後には要求できないと書かれています。';
}
