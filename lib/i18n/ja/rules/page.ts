import type { RulePageWords } from '../../rules.ts';

export const page: RulePageWords = {
  lede: (count) =>
    `サーバー証明書からルートまでの経路は、${count}個のルールで判定されます。クライアントが実際に守らせるルールはその一部で、クライアントごとに違います。どのルールで判定するかは、プロファイルで決まります。`,
  profilesTitle: 'プロファイルと判定',
  profiles: {
    consensus: {
      name: '主なクライアント',
      text: '現在のクライアントが実際に確認している内容です。レポートはこれで判定します。',
    },
    rfc5280: {
      name: 'RFC 5280',
      text: 'クライアントが見るかどうかにかかわらず、標準の文言どおりに判定します。',
    },
    strict: {
      name: '公開CAの基準',
      text: 'RFC 5280と、公開CAが守るべきBaseline Requirementsを、例外なく適用します。',
    },
  },
  levels: {
    fault: { name: '不合格', text: '経路を受け入れません' },
    warning: { name: '注意', text: '指摘しますが、経路は受け入れることがあります' },
    off: { name: '判定しない', text: '何も示しません' },
  },
  groups: {
    issuers: '発行元と署名',
    ending: '経路の終わり',
    dates: '有効期間',
    names: '名前',
    purpose: '用途、制限、失効',
    algorithms: 'アルゴリズムと鍵',
    fields: '証明書の項目',
    extensions: '拡張',
  },
  sections: {
    clients: '確認するクライアント',
    mend: '対処',
    fine: '問題にならない場合',
    levels: 'プロファイルごとの判定',
    told: 'レポートでの扱い',
    verify: '手元の証明書の判定',
    sources: '出典',
  },
  columns: ['プロファイル', '破られたときの判定'],
  onAnchor: (level) => `ルート証明書では「${level}」`,
  issuedFrom: (date) => `${date}以降に発行された証明書だけが対象`,
  from: (date) => `${date}以降`,
  toldByChecks: 'このルールを確認する検査項目',
  toldByCauses: 'つながる原因',
  toldAsWarning: 'そこで「注意」として示されるだけで、不合格にはなりません。',
  toldByNone: 'レポートの検査項目にはありません。下のコマンドで確認できます。',
  verifyText: (id) =>
    `接続せずに、ファイルにある証明書を判定するコマンドです。結果の中で、このルールは\`${id}\`と示されます。`,
  whereToRun: 'Certwhyのフォルダーで実行',
  rulesOfCheck: '根拠となる経路のルール',
};
