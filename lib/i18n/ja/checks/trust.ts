import type { CheckTexts } from '../../../checks/index.ts';
import type { StoreId } from '../../../roots/store.ts';
import { list, quoted } from '../phrases.ts';

const storeNames: Readonly<Record<StoreId, string>> = {
  mozilla: 'Mozillaのリスト',
  operator: '運用者が追加したCA',
  request: '今回指定されたCA',
  lab: 'ラボのCA',
  system: 'このマシンの信頼ストア',
};

function stores(ids: readonly string[]): string {
  const names: Readonly<Record<string, string>> = storeNames;
  return list(ids.map((id) => names[id] ?? id));
}

const noLeaf = () => '読み取れるサーバー証明書が送られていません。';

export const trust: Pick<CheckTexts, 'leaf-self-signed' | 'root-self-signed' | 'root-untrusted'> = {
  'leaf-self-signed': {
    title: '自己署名',
    details: {
      'self-signed': ({ name }) => `${quoted(name)}は自分自身の鍵で署名されており、CAの裏付けがありません。`,
      'self-signed-trusted': ({ name }) =>
        `${quoted(name)}は自分自身の鍵で署名されていますが、信頼ストアに登録されています。`,
      'issued-by-ca': ({ issuer }) => `自己署名ではありません。発行元は${quoted(issuer)}です。`,
      unreadable: () => '読み取れるサーバー証明書が送られていません。',
    },
  },
  'root-self-signed': {
    title: 'チェーン内の自己署名ルート',
    details: {
      'untrusted-root-sent': ({ name }) =>
        `サーバーは自己署名のルート証明書${quoted(name)}も送っていますが、どの信頼ストアにもありません。送られてきただけのルート証明書は信頼されません。`,
      unreadable: noLeaf,
      none: () => '信頼ストアにない自己署名のルート証明書は、送られていません。',
    },
  },
  'root-untrusted': {
    title: 'ルート証明書の信頼',
    details: {
      'root-not-in-stores': ({ name, systemTrusts }) =>
        `チェーンが行き着くルート証明書${quoted(name)}は、どの信頼ストアにもありません。${systemTrusts ? '検査したマシンの信頼ストアでは、このチェーンは信頼されています。' : ''}`,
      'issuer-not-in-stores': ({ last, issuer }) =>
        `チェーンは${quoted(last)}で途切れています。発行元の${quoted(issuer)}は、どの信頼ストアにもありません。`,
      'maybe-not-in-stores': ({ last, issuer }) =>
        `チェーンは${quoted(last)}で途切れています。発行元の${quoted(issuer)}はどの信頼ストアにもありませんが、送られていない中間証明書の可能性もあります。`,
      trusted: ({ root, stores: ids }) =>
        `チェーンはルート証明書${quoted(root)}に至ります。信頼している信頼ストア：${stores(ids)}。`,
      'sent-root-not-in-stores': ({ name }) =>
        `チェーンはサーバーが送ったルート証明書${quoted(name)}に至りますが、どの信頼ストアにもありません。`,
      'signs-itself': () => 'サーバー証明書が自己署名のため、信頼すべき発行元がありません。',
      'no-path': () => 'チェーンをたどれなかったため、確認していません。',
    },
  },
};
