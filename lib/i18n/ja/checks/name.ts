import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { list, quoted } from '../phrases.ts';

export const name: Pick<CheckTexts, 'name-needed' | 'name-not-covered' | 'name-unrecognized'> = {
  'name-needed': {
    title: 'SNIなしの応答',
    details: {
      same: () => 'SNI（サーバー名の通知）の有無にかかわらず、同じ証明書が送られます。',
      'other-certificate': () =>
        'SNI（サーバー名の通知）を送らないクライアントには、判定したものとは別の証明書が送られます。',
      'refused-without': () =>
        'SNI（サーバー名の通知）を送らないクライアントは、ハンドシェイクを打ち切られます。',
      'not-compared': () => 'SNI（サーバー名の通知）の有無による違いは、比較していません。',
    },
  },
  'name-not-covered': {
    title: 'ホスト名',
    details: {
      'other-names': ({ host, names, total }) => {
        const more = total - names.length;
        return `証明書に記載された名前は${list(names.map(shown))}${more > 0 ? `ほか${more}件` : ''}で、${host}は含まれていません。`;
      },
      'common-name-only': ({ host, commonName }) =>
        `${host}と一致するのはコモンネーム（CN）${quoted(commonName)}だけです。多くのクライアントが参照する代替名（SAN）に、ホスト名がありません。`,
      'no-names': ({ host }) =>
        `証明書の代替名（SAN）にホスト名がなく、コモンネーム（CN）も${host}と一致しません。`,
      covered: ({ host, by }) =>
        by === host
          ? `${host}は証明書に記載されています。`
          : `${host}は、証明書に記載された${shown(by)}に含まれます。`,
      unreadable: () => '読み取れるサーバー証明書が送られていません。',
    },
  },
  'name-unrecognized': {
    title: 'サーバーが認識する名前',
    details: {
      refused: ({ sni }) =>
        `サーバーは${sni}という名前を認識せず、アラート112（unrecognized_name）でハンドシェイクを打ち切りました。`,
      warned: ({ sni }) =>
        `サーバーは${sni}という名前を認識できないと警告しましたが（アラート112、unrecognized_name）、証明書は送ってきました。`,
      recognized: () => '送った名前について、サーバーから警告はありません。',
      'not-seen': () => '名前を送っていないか、応答が得られなかったため、分かりません。',
    },
  },
};
