import type { KnowledgeTexts } from '../../knowledge.ts';

export const commands: KnowledgeTexts['commands'] = {
  'chain-as-sent': {
    title: 'サーバーが送るチェーンをそのまま見る',
    text: [
      '証明書ごとに、サブジェクト（`s:`）と発行者（`i:`）が表示されます。正常なら、それぞれの発行者が次の証明書のサブジェクトになっています。証明書が1枚だけで、その発行者がルートでもない場合は異常です。',
      'ハンドシェイクに失敗した後でも`Verify return code: 0 (ok)`と表示されます。その前の行を読んでください。',
    ],
  },
  'verifying-client': {
    title: '実際に検証するs_client',
    text: [
      'これらのオプションがないと、s_clientはエラーがあっても先へ進み、ホスト名も確認しません。付けると、エラーの時点で止まり、その内容を表示します。',
    ],
  },
  'read-certificate': {
    title: '証明書の内容を読む',
    text: ['`Not After`、`Subject Alternative Name`、`Issuer`を確認します。'],
  },
  'verify-locally': {
    title: 'CAを指定して手元で検証する',
    text: [
      '2つ目のファイルには、サーバーが自身の証明書のほかに実際に送っているものを入れます。中間証明書とルート証明書をまとめて`openssl verify -CAfile chain.pem cert.pem`とすると、中間証明書を送り忘れているサーバーでもOKになってしまいます。',
    ],
  },
  'https-details': {
    title: 'HTTPS接続の詳細を見る',
    text: ['TLSのバージョン、発行元、有効期限、名前と、エラーがあればその内容が表示されます。'],
  },
  'curl-own-ca': {
    title: 'curlに独自のCAを渡す',
    text: [
      '`--cacert`にはファイル、`--capath`にはディレクトリを指定します。これで成功すれば、クライアントにCAが足りませんでした。',
    ],
  },
  fingerprint: {
    title: '両端を比べる',
    text: [
      'エラーが起きる端末で実行し、検査結果のフィンガープリントと比べます。異なる場合は、途中の何かがサーバーの代わりに応答しています。',
    ],
  },
  'client-certificate': {
    title: 'クライアント証明書を提示する',
    text: [
      'どちらもPEM形式のファイルです。サーバーが受け付ければ、エラーの原因はクライアント証明書がなかったことです。',
    ],
  },
};
