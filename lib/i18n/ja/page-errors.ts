import type { ErrorText } from '../site.ts';

export const errors: ErrorText = {
  unknownReport: {
    kicker: 'レポートがありません',
    heading: 'このURLのレポートは見つかりません。',
    text: '保存期限が切れたか、作成者が削除したか、URLの一部が欠けている可能性があります。同じサーバーをもう一度検査すれば、新しいレポートを作成できます。',
  },
  notFound: {
    kicker: 'ページがありません',
    heading: 'このURLにはページがありません。',
    text: 'URLが間違っている可能性があります。検査はトップページから始められます。',
  },
  broken: {
    kicker: 'ダッシュボード側の不具合',
    heading: 'このページを表示できませんでした。',
    text: '検査対象のサーバーではなく、このダッシュボードの不具合です。もう一度お試しください。繰り返し起きる場合は、運用者がログで詳細を確認できます。',
  },
  home: 'サーバーを検査する',
  retry: 'もう一度試す',
};
