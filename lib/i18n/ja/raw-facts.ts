import type { RawText } from '../site.ts';
import { quoted } from './phrases.ts';

const unanswered = {
  answered: '応答あり',
  silent: '応答なし',
  closed: '接続終了',
  reset: '切断',
  other: 'HTTPではない応答',
} as const;

export const raw: RawText = {
  heading: '詳細データ',
  sub: '判定の根拠となった観測結果です。',
  certificates: '証明書',
  certificateCount: (sent, fetched) => (fetched === 0 ? `送信${sent}枚` : `送信${sent}枚、取得${fetched}枚`),
  origins: { sent: 'サーバーが送信', fetched: 'Certwhyが取得', store: '信頼ストア内' },
  unreadable: (code, where) => `この証明書は解釈できません（${code}、位置：${where}）。`,
  fields: {
    subject: 'サブジェクト',
    issuer: '発行者',
    names: '代替名（SAN）',
    notBefore: '有効期間の開始',
    notAfter: '有効期間の終了',
    serial: 'シリアル番号',
    key: '公開鍵',
    signature: '署名',
    keyUsage: '鍵用途（KeyUsage）',
    extendedKeyUsage: '拡張鍵用途（EKU）',
    constraints: '基本制約',
    aia: '発行元の証明書（AIA）',
    ocsp: 'OCSP',
    crl: 'CRL',
    sct: '埋め込みSCT',
    fingerprint: 'SHA-256フィンガープリント',
    spki: '公開鍵のSHA-256',
    defects: 'エンコードの不備',
  },
  ca: 'CA',
  notCa: 'CAではない',
  pathLength: (length) => `CA、pathLen ${length}`,
  handshakes: 'ハンドシェイク',
  handshakeOf: (address, sni) => (sni === null ? `${address}（SNIなし）` : `${address}（SNI：${sni}）`),
  mainstreamOffer: '：現在のクライアントが提示する方式のみ',
  handshake: {
    starttls: 'TLSの前',
    version: 'バージョン',
    suite: '暗号スイート',
    group: '鍵交換',
    alpn: 'ALPN',
    chain: 'Certificateメッセージ',
    clientCertificate: 'クライアント証明書',
    withoutCertificate: '証明書なしのリクエスト',
    alerts: 'アラート',
    keyProof: '秘密鍵の所持証明',
    staple: 'OCSPステープル',
    failure: '失敗',
    timing: '所要時間',
  },
  starttls: (protocol, ms, greeting) =>
    `${protocol}（STARTTLS）、${ms.toFixed(0)} ms${greeting === null ? '' : `：${quoted(greeting)}`}`,
  chainSent: (count) => (count === null ? '観測できず' : `${count}枚`),
  clientCertificate: (names) => {
    if (names === null) return '要求なし';
    return names.length === 0 ? '要求あり（CAの指定なし）' : `要求あり（CA：${names.join('、')}）`;
  },
  withoutCertificate: ({ status, server, alert, end }) => {
    if (status !== null) return `GET /：HTTP ${status}${server === null ? '' : `（${server}）`}`;
    if (alert !== null) return `GET /：${alert.name}（${alert.code}）`;
    return `GET /：${unanswered[end]}`;
  },
  alert: (direction, name, code) =>
    `${direction === 'received' ? 'サーバーから受信' : 'こちらから送信'}：${name}（${code}）`,
  keyProof: { verified: '確認済み', failed: '不一致', 'not-observed': '観測できず' },
  stapled: (present) => (present ? 'あり' : 'なし'),
  timing: ({ connected, certificate, secured, ended }) =>
    [
      connected === null ? '' : `接続 ${connected.toFixed(0)} ms`,
      certificate === null ? '' : `証明書 ${certificate.toFixed(0)} ms`,
      secured === null ? '' : `確立 ${secured.toFixed(0)} ms`,
      `終了 ${ended.toFixed(0)} ms`,
    ]
      .filter((part) => part !== '')
      .join('、'),
  addresses: 'アドレス',
  addressResult: { answered: '応答あり', failed: '失敗' },
  port80: 'ポート80（TLSなし）',
  port80Met: ({ address, state, status, location, server }) => {
    const by = server === null ? '' : `（${server}）`;
    const met = {
      closed: '閉じている',
      'no-answer': '確認中に応答なし',
      redirects: `HTTP ${status}${by}、${location}へ転送`,
      answers: `HTTP ${status}${by}、転送なし`,
      other: 'HTTP以外の応答',
    };
    return `${address}：${met[state]}`;
  },
  fetches: '取得した証明書',
  fetched: (count, ms) => `${count}枚、${ms.toFixed(0)} ms`,
  stores: '信頼ストア',
  storeCount: (count) => `ルート${count}件`,
  storeDecides: '判定に使用',
  storeApart: '参考（判定には使わない）',
  checks: 'すべてのチェック',
  checkColumns: ['チェック', '結果', '内容'],
  checkCount: (count) => `${count}件`,
  json: 'レポート（JSON）',
  jsonText: '同じレポートを、観測データも含めてプログラムから読める形で取得できます：',
};
