import { list } from './phrases.ts';

/** Ranges of addresses that a dashboard refuses, by the names of lib/probe/address-ranges. */
const ranges: Readonly<Record<string, string>> = {
  metadata: 'クラウドのメタデータサービス',
  unspecified: '未指定アドレス',
  loopback: 'ループバック（このマシン自身）',
  private: 'プライベートネットワーク',
  'link-local': 'リンクローカルアドレス',
  shared: '事業者の共用アドレス（CGNAT）',
  benchmark: 'ベンチマーク用の予約アドレス',
  documentation: '文書例示用の予約アドレス',
  multicast: 'マルチキャスト',
  broadcast: 'ブロードキャスト',
  reserved: '未割り当ての予約アドレス',
  '6to4': '6to4リレー',
  teredo: 'Teredoトンネル',
  mapped: 'IPv4射影アドレス',
  translated: 'IPv4変換アドレス',
  compatible: 'IPv4互換アドレス',
  nat64: 'NAT64',
  orchid: 'ORCHID識別子（ホストのアドレスではない）',
  'protocol-assignment': 'プロトコル用の予約アドレス',
  'unique-local': 'ユニークローカルアドレス（プライベートネットワーク）',
  'site-local': 'サイトローカルアドレス（プライベートネットワーク）',
  discard: '破棄専用アドレス',
  'segment-routing': 'セグメントルーティング識別子',
};

/** Why addresses are refused and how they can be allowed; `range` also says when it is something else than a range. */
export function refusal(refused: string | readonly string[], range: string): string {
  const addresses = [refused].flat();
  const shown = list(addresses);
  if (range === 'not-an-address') return `${shown}はIPアドレスではないため、接続していません。`;
  if (range === 'other-address')
    return `指定したものとは違うアドレス（${shown}）につながったため、接続を破棄しました。`;
  if (range === 'port-not-allowed') {
    return `${shown}のこのポートへの接続は、ここでは許可されていません。${allowance(addresses)}`;
  }
  return `${shown}（${ranges[range] ?? range}）への接続は、ここでは許可されていません。${allowance(addresses)}`;
}

function allowance(addresses: readonly string[]): string {
  const options = addresses.map((address) => `--allow ${address}`).join(' ');
  return `ダッシュボードの運用者は、CERTWHY_ALLOW=${addresses.join(',')}で許可できます。コマンドラインでは${options}を指定します。`;
}
