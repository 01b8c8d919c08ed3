import type { CheckTexts } from '../../../checks/index.ts';
import { protocolName } from '../../evidence-values.ts';
import { alertText, list, quoted } from '../phrases.ts';
import { refusal } from '../ranges.ts';
import { tlsDefect } from '../tls-defects.ts';

const failing: Readonly<Record<string, string>> = {
  refused: '接続が拒否されました（ECONNREFUSED）',
  'timed-out': '応答がありません',
  unreachable: 'ここからの経路がありません',
  silent: 'TLSハンドシェイクに時間内に応答しません',
  closed: 'ハンドシェイクの途中で接続が閉じられました',
  reset: '接続がリセットされました',
  'dialogue-silent': 'TLSに切り替わる前に応答が途絶えました',
  'dialogue-slow': 'TLSに切り替わるまでに時間がかかりすぎます',
  'dialogue-closed': 'TLSに切り替わる前に接続が閉じられました',
  'dialogue-reset': 'TLSに切り替わる前に接続がリセットされました',
};

/** Failures that came without words of the TLS library. */
const reasons: Readonly<Record<string, string>> = {
  alert: 'サーバーがアラートを送りました',
  closed: 'サーバーが接続を閉じました',
  reset: '接続がリセットされました',
  silent: '応答がありません',
  timeout: '時間内に終わりませんでした',
  local: '応答がTLSの規則に反しています',
  malformed: '応答をTLSとして読み取れません',
  oversize: '応答が読み取りの上限を超えています',
};

/** A library's own words are left as they are. */
function because(reason: string): string {
  const words = reasons[reason] ?? tlsDefect(reason);
  return words === null ? reason : `${words}。`;
}

function sampled(sample: string): string {
  return sample === '' ? '。' : `：${quoted(sample)}。`;
}

export const network: Pick<
  CheckTexts,
  | 'address-unreachable'
  | 'handshake-refused'
  | 'interception-resembled'
  | 'name-unresolved'
  | 'protocol-foreign'
> = {
  'address-unreachable': {
    title: '接続',
    details: {
      refused: ({ addresses, port }) =>
        `${list(addresses)}のポート${port}で、接続が拒否されました（ECONNREFUSED）。`,
      'timed-out': ({ addresses, port }) => `${list(addresses)}のポート${port}から応答がありません。`,
      unreachable: ({ addresses }) => `ここから${list(addresses)}への経路がありません。`,
      silent: ({ addresses, port }) =>
        `${list(addresses)}のポート${port}に接続はできますが、TLSハンドシェイクに時間内に応答しません。`,
      closed: ({ addresses, port }) =>
        `${list(addresses)}のポート${port}に接続はできますが、TLSハンドシェイクの途中で、理由を示さずに切断されます。`,
      reset: ({ addresses, port }) => `${list(addresses)}のポート${port}への接続が、リセットされます。`,
      'before-tls': ({ dialogue, how, addresses, port }) =>
        `${list(addresses)}のポート${port}に接続はできますが、${protocolName(dialogue)}からTLSへ切り替わりません（STARTTLS）：${failing[how] ?? how}。`,
      'address-refused': ({ addresses, range }) => refusal(addresses, range),
      'some-addresses': ({ addresses, how }) =>
        `応答するアドレスもありますが、${list(addresses)}は失敗しました：${failing[how] ?? how}。`,
      'no-ipv6-here': ({ addresses }) =>
        `ここからはIPv6の経路がないため、${list(addresses)}は検査できませんでした。`,
      reached: ({ count }) =>
        count === 1 ? 'アドレスに接続できました。' : `${count}アドレスすべてに接続できました。`,
      'no-address': () => '接続先のアドレスがありませんでした。',
    },
  },
  'handshake-refused': {
    title: 'TLSハンドシェイク',
    details: {
      refused: ({ alert, addresses }) =>
        `${list(addresses)}が、${alertText(alert)}でハンドシェイクを打ち切りました。`,
      'refused-here': ({ reason, addresses }) =>
        `CertwhyのTLSライブラリ（OpenSSL）が、${list(addresses)}の応答を処理できませんでした：${because(reason)}`,
      'some-addresses': ({ alert, addresses }) =>
        `応答するアドレスもありますが、${list(addresses)}は${alertText(alert)}でハンドシェイクを打ち切りました。`,
      'broke-off': ({ reason, addresses }) =>
        `証明書を受け取った後、${list(addresses)}とのハンドシェイクが失敗しました：${because(reason)}`,
      'dialogue-refused': ({ dialogue, step, reply, addresses }) =>
        `${list(addresses)}が、${step === 'greeting' ? 'TLSに切り替わる前に、このクライアントを拒否しました' : `${protocolName(dialogue)}で、TLSへの切り替え（STARTTLS）を拒否しました`}${sampled(reply)}`,
      'not-refused': () => 'ハンドシェイクは打ち切られていません。',
      'not-seen': () => 'TLSハンドシェイクまで進みませんでした。',
    },
  },
  'interception-resembled': {
    title: '経路上での証明書の差し替え',
    details: {
      resembles: ({ product, issuer }) =>
        `発行者名${quoted(issuer)}は、TLS通信を検査する製品（${product}）が使う名前と一致します。名前は手がかりにすぎず、証拠ではありません。`,
      'nothing-odd': () =>
        'ここからは異常は見られません。クライアント側のプロキシの影響は、クライアント側でしか確認できません。',
    },
  },
  'name-unresolved': {
    title: '名前解決',
    details: {
      'name-unknown': ({ host }) =>
        `${host}という名前は登録されておらず、アドレスが見つかりません（ENOTFOUND）。`,
      'no-address': ({ host }) => `${host}という名前はありますが、IPアドレスが登録されていません。`,
      'no-answer': ({ host }) => `${host}について、DNSサーバーから有効な応答が得られませんでした。`,
      resolved: ({ addresses }) =>
        addresses.length === 1
          ? `アドレスは${list(addresses)}です。`
          : `アドレスは${addresses.length}件です：${list(addresses)}。`,
      literal: () => 'IPアドレスで指定されたため、名前解決は行っていません。',
    },
  },
  'protocol-foreign': {
    title: 'ポートのプロトコル',
    details: {
      'speaks-other': ({ protocol, sample, port }) =>
        `ポート${port}の応答はTLSではなく、${protocolName(protocol)}です${sampled(sample)}`,
      'speaks-unknown': ({ sample, port }) =>
        `ポート${port}の応答は、TLSとして読み取れません${sampled(sample)}`,
      'not-offered': ({ dialogue, reply, port }) =>
        `ポート${port}の応答は${protocolName(dialogue)}ですが、TLSへの切り替え（STARTTLS）に対応していません${sampled(reply)}`,
      'other-dialogue': ({ dialogue, protocol, sample, port }) =>
        `ポート${port}の応答は、${protocolName(dialogue)}ではありません${protocol === '' ? '' : `（${protocolName(protocol)}です）`}${sampled(sample)}`,
      'tls-at-once': ({ dialogue, port }) =>
        `ポート${port}は最初からTLSで、${protocolName(dialogue)}のSTARTTLSではありません。`,
      'plain-after-go-ahead': ({ dialogue, sample, port }) =>
        `ポート${port}は${protocolName(dialogue)}でTLSへの切り替えに応じた後、TLSではなく平文を送ってきます${sampled(sample)}`,
      'speaks-tls': () => 'ポートの応答はTLSです。',
      'switches-to-tls': ({ dialogue, port }) =>
        `ポート${port}の応答は${protocolName(dialogue)}で、要求するとTLSに切り替わります（STARTTLS）。`,
      'not-seen': () => '応答がないため、ポートのプロトコルは分かりません。',
    },
  },
};
