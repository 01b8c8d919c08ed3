import type { ProbeFailure } from '../../observation/failure.ts';
import type { LookingText } from '../looking.ts';

const tcp: Readonly<Record<Extract<ProbeFailure, { stage: 'tcp' }>['code'], string>> = {
  refused: '接続が拒否されました（ECONNREFUSED）',
  timeout: '応答がありません',
  unreachable: 'このアドレスへの経路がありません',
  reset: '接続がリセットされました',
};

const tls: Readonly<Record<Extract<ProbeFailure, { stage: 'tls' }>['code'], string>> = {
  silent: '接続はできましたが、何も応答しません',
  timeout: 'ハンドシェイクが時間内に終わりませんでした',
  closed: 'ハンドシェイクの途中で接続が閉じられました',
  reset: 'ハンドシェイクの途中で接続がリセットされました',
  'not-tls': 'このポートはTLSではありません',
  alert: 'サーバーがハンドシェイクを打ち切りました',
  local: '応答がTLSの規則に反しています',
  malformed: '応答をTLSとして解釈できません',
  oversize: '応答が大きすぎます',
};

const starttls: Readonly<Record<Extract<ProbeFailure, { stage: 'starttls' }>['code'], string>> = {
  silent: '接続はできましたが、何も応答しません',
  timeout: '時間内にTLSへ切り替わりませんでした',
  closed: 'TLSに切り替わる前に接続が閉じられました',
  reset: 'TLSに切り替わる前に接続がリセットされました',
  refused: 'サーバーがTLSへの切り替えを拒否しました',
  'not-offered': 'サーバーがSTARTTLSに対応していません',
  unexpected: 'このポートは別のプロトコルです',
  injected: 'TLSではなく平文が送られてきました',
  oversize: '応答が大きすぎます',
  'tls-at-once': 'このポートは最初からTLSです',
};

const dns: Readonly<Record<Extract<ProbeFailure, { stage: 'dns' }>['code'], string>> = {
  'name-unknown': 'この名前は存在しません',
  'no-address': 'この名前にはアドレスが登録されていません',
  timeout: 'DNSサーバーが応答しません',
  'server-failure': 'DNSサーバーがエラーを返しました',
};

function failure(found: ProbeFailure): string {
  if (found.stage === 'dns') return dns[found.code];
  if (found.stage === 'tcp') return tcp[found.code];
  if (found.stage === 'starttls') return starttls[found.code];
  if (found.stage === 'tls') return tls[found.code];
  if (found.stage === 'policy') return 'このダッシュボードからは接続しないアドレスです';
  return 'ダウンロードできませんでした';
}

export const looking: LookingText = {
  title: (host) => `${host}を検査中`,
  stop: '中止',
  again: 'もう一度試す',
  back: '別のサーバーを検査する',
  addresses: (count) => `${count}アドレス`,
  kicker: (done, of, seconds) => `検査中・${of}段階のうち${done}段階まで完了・${seconds}秒`,
  stages: {
    resolve: { name: '名前解決', plan: 'ホスト名のアドレスを調べます' },
    connect: { name: '接続', plan: 'アドレスごとに接続します' },
    handshake: { name: 'TLSハンドシェイク', plan: 'SNIあり・なしの両方で試します' },
    'complete-chain': { name: 'チェーンの補完', plan: '足りない証明書があれば取得します' },
    judge: { name: '判定', plan: '経路を組み立て、規則を一つずつ確かめます' },
    store: { name: 'レポートの保存', plan: '推測できないURLで保存します' },
  },
  states: {
    waiting: '待機中',
    running: '実行中',
    done: '完了',
    failed: '失敗',
    skipped: '不要',
  },
  headline: {
    resolving: ['ホスト名を調べています。', '見つかったアドレスを一つずつ検査します。'],
    connecting: (addresses) => [
      addresses === 1 ? 'サーバーに接続しています。' : `${addresses}つのアドレスに接続しています。`,
      '接続できたら、お使いのクライアントと同じように証明書を要求します。',
    ],
    asking: ['証明書を要求しています。', 'サーバーから応答があり、TLSハンドシェイクを進めています。'],
    answered: (sent, nameMatches, stage) => [
      answer(sent),
      `${nameMatches === null ? '' : nameMatches ? 'ホスト名は証明書と一致しています。' : 'ホスト名が証明書と一致していません。'}${next(stage)}`,
    ],
    failing: (reason) => [`${reason}。`, 'その意味と対処をレポートにまとめます。'],
    finished: ['検査が終わりました。レポートを開きます。', 'レポートには固有のURLがあり、共有できます。'],
  },
  detail: {
    connected: (count, of) =>
      count === of ? `${of}アドレスすべてが応答` : `${of}アドレスのうち${count}アドレスが応答`,
    handshake: (versions, asks) => `${versions.join('、')}${asks ? '、クライアント証明書の要求あり' : ''}`,
    fetching: (url) => `発行元の証明書を取得中：${url}`,
    fetched: (subject) => (subject === null ? '発行元の証明書を取得しました' : `取得しました：${subject}`),
    fetchFailed: (url) => `使える証明書が得られません：${url}`,
    nothingToFetch: '取得するものはありません',
    at: (address, text) => `${address}：${text}`,
  },
  failure,
  known: {
    heading: 'ここまでに分かったこと',
    nameMatches: 'ホスト名の一致',
    valid: '有効期間',
    issuedBy: '発行元',
    sent: '送信された証明書',
    clientCertificate: 'クライアント証明書の要求',
    version: 'プロトコル',
    nameResult: (matches) => (matches ? '一致' : '不一致'),
    asks: (asks) => (asks ? 'あり' : 'なし'),
  },
  chain: {
    heading: '証明書チェーン',
    sends: 'サーバーが送るもの',
    lookedFor: '探しているもの',
    has: 'クライアントが持つもの',
    leaf: 'サーバー証明書',
    intermediate: '発行元',
    root: 'ルート証明書',
    sent: 'サーバーが送信',
    fetching: '取得中…',
    fetched: 'Certwhyが取得',
    unknown: 'まだ分かりません',
  },
  noScript: [
    '検査の準備ができました。',
    'JavaScriptが無効なため途中経過は表示できません。検査が終わると（最長でも10秒ほどで）レポートが開きます。',
  ],
  noScriptButton: '原因を調べる',
  problem: {
    kicker: 'レポートは作成されませんでした',
    stoppedKicker: '中止しました',
    caMissing: [
      '指定されたCA証明書が残っていません。',
      'CA証明書は、入力したタブで1回の検査にだけ使われます。もう一度入力するか、CA証明書なしで検査してください。',
    ],
    lost: [
      'ダッシュボードとの接続が切れました。',
      'ここまでの観測結果は判定も保存もされていません。通信が回復してから、もう一度お試しください。',
    ],
    stopped: ['検査を中止しました。', '何も保存していません。'],
    againIn: (seconds) => `${seconds}秒後に再試行できます`,
  },
};

function answer(sent: number | null): string {
  if (sent === null) return 'サーバーから応答がありました。';
  return sent === 0
    ? 'サーバーは証明書を送ってきませんでした。'
    : `サーバーは証明書を${sent}枚送ってきました。`;
}

function next(stage: string): string {
  if (stage === 'complete-chain') return 'この証明書を裏付ける証明書を探しています。';
  if (stage === 'judge' || stage === 'store') return '結果を判定しています。';
  return '残りの接続を検査しています。';
}
