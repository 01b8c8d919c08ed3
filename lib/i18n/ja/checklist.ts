import type { Messages } from '../types.ts';

export const groups: Messages['groups'] = {
  expiry: '有効期限',
  chain: 'チェーンの完全性',
  'self-signed': '自己署名',
  issuer: '発行元の信頼',
  'client-certificate': 'クライアント証明書',
  network: 'ネットワーク環境',
  name: 'ホスト名',
  software: 'プロトコルと暗号方式',
  certificate: '証明書そのもの',
  policy: 'クライアント独自の規則',
};

export const statuses: Messages['statuses'] = {
  found: '該当',
  suspected: '疑いあり',
  undetermined: '判定不能',
  'ruled-out': '該当なし',
};

export const outcomes: Messages['outcomes'] = {
  fail: '不合格',
  warn: '注意',
  pass: '合格',
  'not-observed': '観測できず',
  'not-applicable': '対象外',
};

export const notSeen = '証明書を受け取れなかったため、確認していません。';
