import type { CheckTexts } from '../../../checks/index.ts';
import { shown } from '../../evidence-values.ts';
import { certificatesSent, quoted, quotedList } from '../phrases.ts';

const noLeaf = () => '読み取れるサーバー証明書が送られていません。';

export const chain: Pick<CheckTexts, 'chain-strangers' | 'chain-unordered' | 'intermediate-missing'> = {
  'chain-strangers': {
    title: '不要な証明書',
    details: {
      strangers: ({ names }) =>
        `サーバー証明書からルートまでの経路に使われない証明書が送られています：${quotedList(names)}。`,
      duplicates: ({ names }) => `同じ証明書が2回以上送られています：${quotedList(names)}。`,
      'root-included': ({ name }) =>
        `ルート証明書${quoted(name)}も送られています。害はありませんが、クライアントが信頼するのは手元のルート証明書だけです。`,
      unreadable: noLeaf,
      clean: () => '送られた証明書はすべてチェーンの一部で、重複もありません。',
    },
  },
  'chain-unordered': {
    title: '証明書の順序',
    details: {
      unordered: ({ order }) =>
        `証明書の順序が正しくありません。署名をたどると、送られた順の番号で${order.join('、')}の順になります。`,
      ordered: ({ sent }) => `${sent}枚の証明書が正しい順序で送られています。`,
      single: () => '送られた証明書が2枚未満のため、順序は問題になりません。',
    },
  },
  'intermediate-missing': {
    title: 'チェーンの完全性',
    details: {
      'completed-by-fetch': ({ sent, needed, missing, url }) => {
        const counted =
          sent < needed
            ? `必要な${needed}枚のうち${sent}枚だけが送られています。`
            : `${certificatesSent(sent)}が、必要な${needed}枚がそろっていません。`;
        const source = url === '' ? '' : `取得先は証明書に記載されています：${shown(url)}`;
        return `${counted}不足：${quotedList(missing)}。${source}`;
      },
      'issuer-unknown': ({ sent, last, issuer }) =>
        `${certificatesSent(sent)}が、チェーンは${quoted(last)}で途切れています。発行元の中間証明書${quoted(issuer)}は送られておらず、見つかりませんでした。`,
      'fetched-but-untrusted': ({ missing }) =>
        `送られていないため取得して補った証明書：${quotedList(missing)}。それでも、信頼されたルート証明書には至りません。`,
      complete: ({ sent }) => `${certificatesSent(sent)}。不足はありません。`,
      unreadable: noLeaf,
      'not-the-problem': ({ sent }) => `${certificatesSent(sent)}。中間証明書の不足は見つかりませんでした。`,
      'cut-short': () => '証明書を送るメッセージが壊れているため、続きに何があったかは分かりません。',
      'cannot-tell': ({ last, issuer }) =>
        `チェーンは${quoted(last)}で途切れています。発行元の${quoted(issuer)}が、送り忘れた中間証明書なのか、どの信頼ストアにもないルート証明書なのかは、ここからは判定できません。`,
    },
  },
};
