import type { RemedyContext } from '../../../remedies/define.ts';
import type { TextOf } from '../../remedies.ts';
import { failure } from '../failure.ts';

export const networkTeam: TextOf<'network-team'> = {
  name: 'ネットワーク担当者への依頼',
  gist: '判明した事実を記入済みの依頼文と、添付するもの',
  steps: {
    collect: {
      title: '手元で見える事実を集める',
      text: '`tls-error.log`と、最後のコマンドの出力を添付します。パスワードや秘密鍵などの秘密は含まれません。',
    },
    message: {
      title: '次の文面を送る',
      text: 'ここで判明した内容は記入済みです。角括弧の部分を埋めてください。',
      message,
    },
  },
};

function message(context: RemedyContext): readonly string[] {
  const { host, port, addresses, checkedAt } = context;
  return [
    `件名：${host}:${port}へのTLS接続エラーについて`,
    '',
    `[マシン名、アドレス、ネットワーク]から${host}:${port}への接続が、[いつ]から失敗しています。`,
    'エラーメッセージ：[ここに貼り付け]',
    '',
    ...(addresses.length === 0 ? [] : [`${host}のアドレス：${addresses.join('、')}`]),
    ...(checkedAt === null ? [] : [`別の場所からCertwhyで調べた結果（${checkedAt}）：`]),
    ...seen(context),
    'エラーが起きるマシンが受け取った証明書：[フィンガープリントと発行者名]',
    '',
    '次の点を教えてください。',
    `1. 社内ネットワークから${host}のポート${port}（TCP）への通信は許可されていますか。`,
    '2. この経路で、プロキシやファイアウォールなどがTLSの中身を検査（TLS検査）していますか。',
    `3. 検査している場合、${host}を対象から外せますか。外せない場合は、ルート証明書と、別の手段でそのSHA-256フィンガープリントをお知らせください。`,
    '4. プログラムはどのプロキシを使うべきですか。プロキシを通さないホストはどれですか。',
  ];
}

function seen({ leafFingerprint, leafIssuer, failure: fault }: RemedyContext): readonly string[] {
  if (leafFingerprint !== null) {
    return [
      `・サーバー証明書のSHA-256：${leafFingerprint}`,
      ...(leafIssuer === null ? [] : [`・発行者名：${leafIssuer}`]),
    ];
  }
  return fault === null ? [] : [`・${failure(fault)}`];
}
