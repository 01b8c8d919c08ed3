import { yearsAndMonths } from '../duration.ts';
import type { ChainText } from '../site.ts';

export const chain: ChainText = {
  heading: '証明書チェーン',
  sub: '証明書は次の証明書の署名によって順に裏付けられ、クライアントが信頼するルート証明書に至ります。',
  label: 'サーバーからルートまで',
  otherPath: '別の経路',
  at: (addresses) => `アドレス：${addresses.join('、')}`,
  zones: {
    sends: 'サーバーが送るもの',
    'should-send': 'サーバーが送るべきもの',
    fetched: '取得できるもの',
    has: 'クライアントが持つもの',
    lacks: 'クライアントに必要なもの',
  },
  roles: { leaf: 'サーバー証明書', intermediate: '中間証明書', root: 'ルート証明書' },
  otherRole: (role) => `別の経路：${role}`,
  sent: 'サーバーが送信',
  sentAt: (position) => `サーバーが${position}番目に送信`,
  notSent: 'サーバーから送られていない',
  fetched: 'Certwhyが取得（AIA）',
  missing: '送られておらず、見つからない',
  trusted: '信頼ストアにあり',
  untrusted: 'どの信頼ストアにもない',
  signedBy: '署名',
  signedByBelow: '下の証明書が署名',
  signatureUnknown: '未確認',
  breaks: 'ここで途切れています',
  fault: 'ここに問題があります',
  stores: '信頼ストア',
  storeNames: {
    mozilla: 'Mozilla',
    operator: 'このダッシュボードの独自CA',
    request: '指定された独自CA',
    lab: 'ラボ',
    system: 'このシステム',
  },
  holds: '収録',
  lacks: '未収録',
  lifetime: (from, to, left) => `有効期間：${from}から${to}まで。${left}`,
  daysLeft: (left, total) => (total > 400 ? `残り${span(left)}` : `残り${left}日（全${total}日）`),
  expired: (days) => (days === 0 ? '今日、期限切れ' : `${span(days)}前に期限切れ`),
  notYet: 'まだ有効期間前',
  details: 'フィンガープリントと名前',
  fingerprint: 'SHA-256フィンガープリント',
  names: '証明書に記載された名前',
  unused: 'このほかに送信された証明書（どの経路にも使われない）',
  unusedWhy: { duplicate: '重複', stranger: 'チェーンと無関係', unreadable: '解釈できない' },
  unusedItem: (position, name, why) => `${position}番目：${name}（${why}）`,
  legend: {
    sent: '送信された',
    fetched: '取得した',
    missing: '見つからない',
    trusted: '信頼ストアにある',
    today: '有効期間のうちの検査日',
  },
};

function span(days: number): string {
  const { years, months } = yearsAndMonths(days);
  if (years === 0 && months < 2) return `${days}日`;
  return `${years > 0 ? `${years}年` : ''}${months > 0 ? `${months}か月` : ''}`;
}
