import type { ProbeFailure, SpokenProtocol } from '../../observation/failure.ts';
import { protocolName } from '../evidence-values.ts';
import { alertText, quoted } from './phrases.ts';
import { refusal } from './ranges.ts';
import { tlsDefect } from './tls-defects.ts';

type Of<S extends ProbeFailure['stage']> = Extract<ProbeFailure, { stage: S }>;

const dns: Readonly<Record<Of<'dns'>['code'], string>> = {
  'name-unknown': 'この名前は登録されておらず、アドレスが見つかりません（ENOTFOUND）。',
  'no-address': 'この名前はありますが、IPアドレスが登録されていません。',
  timeout: 'DNSサーバーから時間内に応答がありませんでした。',
  'server-failure': 'DNSサーバーがエラーを返しました。',
};

const tcp: Readonly<Record<Of<'tcp'>['code'], string>> = {
  refused: '接続が拒否されました。このポートで待ち受けているものがありません（ECONNREFUSED）。',
  timeout: '応答がなく、時間内に接続できませんでした。',
  unreachable: 'ここからこのアドレスへの経路がありません。',
  reset: '接続を確立する途中でリセットされました。',
};

const http: Readonly<Record<Of<'http'>['code'], string>> = {
  status: 'ダウンロードできませんでした。サーバーがエラーを返しました',
  timeout: 'ダウンロードが時間内に終わりませんでした。',
  'too-large': '証明書としては大きすぎるため、ダウンロードを中止しました。',
  redirects: 'リダイレクトが多すぎるため、ダウンロードを中止しました。',
  'bad-url': '証明書に記載されたURLが使えないため、ダウンロードしていません。',
  unreadable: 'ダウンロードした内容は証明書ではありません。',
  refused: '接続できないアドレスか、ここからは接続しないアドレスのため、ダウンロードしていません。',
  closed: '接続が閉じられ、ダウンロードが途切れました。',
};

/** Why something could not be looked at, as one sentence or two. */
export function failure(found: ProbeFailure): string {
  switch (found.stage) {
    case 'dns':
      return dns[found.code];
    case 'policy':
      return refusal(found.address, found.range);
    case 'tcp':
      return tcp[found.code];
    case 'starttls':
      return starttls(found);
    case 'tls':
      return tls(found);
    case 'http':
      return found.code === 'status'
        ? `${http.status}${found.status === null ? '' : `（HTTP ${found.status}）`}。`
        : http[found.code];
  }
}

function tls({ code, spoke, sample, alert, detail }: Of<'tls'>): string {
  switch (code) {
    case 'silent':
      return '接続はできましたが、サーバーは何も応答しませんでした。';
    case 'timeout':
      return 'TLSハンドシェイクは始まりましたが、時間内に終わりませんでした。';
    case 'closed':
      return 'TLSハンドシェイクの途中で、サーバーが理由を示さずに接続を閉じました。';
    case 'reset':
      return 'TLSハンドシェイクの途中で、接続がリセットされました。';
    case 'not-tls':
      return notTls(spoke, sample);
    case 'alert':
      return alert === null
        ? 'サーバーがアラートを送り、TLSハンドシェイクを打ち切りました。'
        : `サーバーが${alertText(alert)}を送り、TLSハンドシェイクを打ち切りました。`;
    case 'local':
      return `CertwhyのTLSライブラリ（OpenSSL）が、サーバーの応答を処理できませんでした${because(detail)}`;
    case 'malformed':
      return `サーバーの応答を、TLSとして読み取れません${because(detail)}`;
    case 'oversize':
      return `サーバーの応答が、読み取りの上限を超えました${because(detail)}`;
  }
}

function starttls({ dialogue, code, step, spoke, reply }: Of<'starttls'>): string {
  const name = protocolName(dialogue);
  const words = reply === null || reply === '' ? '。' : `：${quoted(reply)}。`;
  switch (code) {
    case 'silent':
      return `接続はできましたが、サーバーは${name}で何も応答しませんでした。`;
    case 'timeout':
      return `${name}のやり取りは始まりましたが、時間内にTLSへ切り替わりませんでした。`;
    case 'closed':
      return `TLSに切り替わる前、${name}のやり取りの途中で、サーバーが接続を閉じました。`;
    case 'reset':
      return `TLSに切り替わる前、${name}のやり取りの途中で、接続がリセットされました。`;
    case 'refused':
      return step === 'greeting'
        ? `TLSに切り替わる前に、サーバーがこのクライアントを拒否しました${words}`
        : `サーバーは${name}で応答しますが、TLSへの切り替えを拒否しました${words}`;
    case 'not-offered':
      return `サーバーは${name}で応答しますが、TLSへの切り替え（STARTTLS）に対応していません${words}`;
    case 'unexpected':
      return otherDialogue(name, spoke, words);
    case 'oversize':
      return `サーバーの応答が、${name}のやり取りとしては長すぎます${words}`;
    case 'injected':
      return `サーバーは${name}でTLSへの切り替えに応じた後、TLSではなく平文を送ってきました${words}`;
    case 'tls-at-once':
      return `このポートは最初からTLSです。${name}のSTARTTLSでは接続できません。`;
  }
}

function otherDialogue(name: string, spoke: SpokenProtocol | null, words: string): string {
  return spoke === null || spoke === 'unknown'
    ? `このポートの応答は${name}ではありません${words}`
    : `このポートの応答は${name}ではなく、${protocolName(spoke)}です${words}`;
}

function notTls(spoke: SpokenProtocol | null, sample: string | null): string {
  const known = spoke !== null && spoke !== 'unknown';
  const answer = sample === null || sample === '' ? '。' : `：${quoted(sample)}。`;
  return known
    ? `このポートの応答はTLSではなく、${protocolName(spoke)}です${answer}`
    : `このポートの応答はTLSではありません${answer}`;
}

/** OpenSSL's words as they are; those of our own decoder have a Japanese form. */
function because(detail: string | null): string {
  if (detail === null || detail === '') return '。';
  const words = tlsDefect(detail);
  return words === null ? `：${detail}` : `：${words}。`;
}
