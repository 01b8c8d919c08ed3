import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { CauseText } from '../../types.ts';
import { listValue, numberValue, restsOn } from '../../verdict-values.ts';
import { acceptedIssuers } from '../phrases.ts';
import { clientFiles, confirmWithCertificate, useClientCertificate } from './client-certificate-steps.ts';

export const clientCertRequired: CauseText = {
  name: 'クライアント証明書が必要',
  headline: (facts) => {
    if (restsOn(facts, 'client-certificate-required', 'refused-without')) {
      return `${facts.host}への接続にはクライアント証明書が必要ですが、提示されませんでした。`;
    }
    if (restsOn(facts, 'client-certificate-required', 'closed-after-request')) {
      return `${facts.host}はクライアント証明書を要求し、提示しなかったところ、接続を切断しました。`;
    }
    if (restsOn(facts, 'client-certificate-required', 'refused-over-http')) {
      return `${facts.host}へのリクエストにはクライアント証明書が必要で、ないとHTTP ${statusOf(facts)}が返されます。`;
    }
    if (restsOn(facts, 'client-certificate-required', 'denied-over-http')) {
      return `${facts.host}はクライアント証明書を要求し、証明書なしのリクエストにはHTTP ${statusOf(facts)}を返します。`;
    }
    if (restsOn(facts, 'client-certificate-required', 'served-without')) {
      return `${facts.host}はクライアント証明書を要求しますが、なくても応答します。`;
    }
    return `${facts.host}は、クライアント証明書を要求します。`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'client-certificate-required', 'refused-over-http'))
      return 'サーバー証明書に問題はなく、ハンドシェイクも完了しますが、その後のリクエストをサーバーが受け付けません。サーバーの管理者から証明書と秘密鍵を受け取り、クライアントに設定します。';
    if (restsOn(facts, 'client-certificate-required', 'denied-over-http'))
      return `ハンドシェイクは証明書なしでも完了しますが、リクエストにはHTTP ${statusOf(facts)}が返されました。証明書がないことが理由であれば、サーバーの管理者から証明書と秘密鍵を受け取り、クライアントに設定します。`;
    if (restsOn(facts, 'client-certificate-required', 'served-without'))
      return `ハンドシェイクは証明書なしでも完了し、\`/\`にも応答がありました（HTTP ${statusOf(facts)}）。ほかのページで必要な場合は、サーバーの管理者から証明書と秘密鍵を受け取り、クライアントに設定します。`;
    return restsOn(facts, 'client-certificate-required', 'asked')
      ? 'ハンドシェイクは証明書なしでも完了しますが、nginxなどはその後の応答で拒否します（“No required SSL certificate was sent”）。その場合は、サーバーの管理者から証明書と秘密鍵を受け取り、クライアントに設定します。'
      : 'サーバー証明書ではなく、クライアント側の証明書の問題です。サーバーの管理者から証明書と秘密鍵を受け取り、クライアントに設定します。';
  },
  fix: (facts) => ({
    title: 'クライアントに証明書と秘密鍵を設定する',
    steps: [
      {
        title: 'クライアント証明書を入手する',
        text: `${facts.host}の管理者に発行を依頼するか、どのCAの証明書が使えるかを確認します。${accepted(facts)}秘密鍵はクライアントから出さず、誰にも送らず、どこにも貼り付けないでください。`,
      },
      clientFiles(),
      useClientCertificate(facts),
      confirmWithCertificate(facts),
    ],
    effort: '証明書があれば数分。サーバー側の変更は不要です。',
    who: 'クライアントの管理者（証明書はサーバーの管理者から入手）。',
  }),
  settle:
    'クライアント証明書が必要かどうかをサーバーの管理者に確認するか、`curl -v`でハンドシェイク後の応答を確認してください。',
  affects:
    'このサーバー用の証明書を持たない、すべてのクライアント。メッセージはさまざまで、TLS 1.3で拒否されるとcurlはコード56、Node.jsのfetchは“other side closed”としか示しません。',
};

function statusOf(facts: VerdictFacts): number {
  return numberValue(facts, 'status') ?? 400;
}

/** The CAs that the server named. */
function accepted(facts: VerdictFacts): string {
  return restsOn(facts, 'client-certificate-required')
    ? acceptedIssuers(listValue(facts, 'authorities'))
    : '';
}
