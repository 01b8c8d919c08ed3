import type { CauseText } from '../../types.ts';
import { clientFiles, confirmWithCertificate, useClientCertificate } from './client-certificate-steps.ts';

export const clientCertBad: CauseText = {
  name: 'クライアント証明書の不備',
  headline: (facts) => `クライアントが提示する証明書を、${facts.host}が受け付けていない可能性があります。`,
  lede: () =>
    'クライアント証明書は、期限切れ、サーバーが認めないCAの発行、用途の違い、秘密鍵との不一致などで拒否されます。クライアントが何を提示しているかは、ここからは見えません。',
  fix: (facts) => ({
    title: 'クライアントの証明書と秘密鍵を確認する',
    steps: [
      {
        title: 'サーバーのログを確認する',
        text: '失敗した時刻のログに理由が残ります（nginxなら“client SSL certificate verify error”など）。クライアントが受信した`certificate_expired`や`unknown_ca`などのアラートは、サーバーではなくクライアント証明書についてのものです。',
      },
      clientFiles(),
      useClientCertificate(facts),
      confirmWithCertificate(facts),
    ],
    effort: '数分。クライアント証明書の再発行が必要なら、その時間がかかります。',
    who: 'クライアントの管理者とサーバーの管理者。',
  }),
  settle:
    '失敗した時刻のサーバーのログを確認してください。クライアント証明書の何が問題かが記録されています。',
  affects:
    'その証明書を使うクライアントだけ。TLS 1.2で期限切れのクライアント証明書を拒否されたときも、curlはコード60を返します。',
};
