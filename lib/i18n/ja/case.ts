import type { CaseTexts, DiffNames, NotesText, RecordText, RetestText } from '../case.ts';
import { day } from '../evidence-values.ts';
import { quoted } from './phrases.ts';

const notes: NotesText = {
  heading: 'この手順のメモ',
  todos: '作業の進み具合',
  empty: 'メモはまだありません。',
  readers: 'リンクを知っている人は閲覧できます。編集できるのは、レポートを作成したブラウザだけです。',
  writer:
    'このレポートに保存されます。リンクを知っている人は閲覧できます。編集できるのはこのブラウザだけです。',
  saving: '保存中…',
  saved: '保存しました',
  failed: '保存できませんでした。',
  lost: '保存できませんでした。ダッシュボードから応答がありません。',
  again: '再試行',
  privateKey: '秘密鍵が含まれているため、どこにも送信していません。秘密鍵の部分を取り除くと保存されます。',
};

function names(found: readonly string[]): string {
  return found.map(quoted).join('');
}

function rest({ still, unclear, new: added }: DiffNames): string {
  return [
    ...(still.length > 0 ? [`${names(still)}は残っています。`] : []),
    ...(added.length > 0 ? [`新たに${names(added)}が見つかりました。`] : []),
    ...(unclear.length > 0 ? [`${names(unclear)}が解消したかどうかは、今回は確認できませんでした。`] : []),
  ].join('');
}

const retest: RetestText = {
  heading: '前回の検査との比較',
  sentence: {
    mended: ({ mended }) => `解消しました。${names(mended)}はなくなり、ほかの原因も見つかりませんでした。`,
    partly: (found) => `一部が解消しました。${names(found.mended)}はなくなりました。${rest(found)}`,
    same: ({ still }) =>
      still.length === 0
        ? '前回と同じく、原因は見つかりませんでした。'
        : `前回から変わっていません。${names(still)}は残っています。`,
    worse: (found) => `前回より悪くなっています。${rest(found)}`,
    'different-cause': (found) =>
      found.mended.length > 0
        ? `原因が変わりました。${names(found.mended)}はなくなりました。${rest(found)}`
        : `原因が変わりました。${rest(found)}`,
    'could-not-look': (found) =>
      found.new.length > 0
        ? `今回はサーバーを検査できなかったため（${names(found.new)}）、解消したかどうかは判定できません。`
        : `今回は、${names([...found.unclear, ...found.still])}が解消したかどうかを確認できませんでした。`,
  },
  columns: {
    mended: '解消した原因',
    still: '残っている原因',
    unclear: '今回は確認できない原因',
    new: '新たな原因',
  },
  none: 'なし',
  chain: {
    same: () => 'サーバーが送る証明書は前回と同じです。',
    'new-leaf': ({ sameKey, after }) =>
      `サーバー証明書が新しくなりました（${[
        ...(after.leaf === null ? [] : [`有効期限${day(after.leaf.notAfter)}`]),
        ...(sameKey === null ? [] : [sameKey ? '鍵は前回と同じ' : '鍵も新しいもの']),
      ].join('、')}）。`,
    completed: ({ before, after }) =>
      `サーバー証明書は同じですが、送られる証明書が${before.sent}枚から${after.sent}枚に増えました。`,
    shortened: ({ before, after }) =>
      `サーバー証明書は同じですが、送られる証明書が${before.sent}枚から${after.sent}枚に減りました。`,
    reordered: () => '同じ証明書が、前回とは違う順序で送られています。',
    changed: () => 'サーバー証明書と一緒に送られる証明書が、前回とは変わりました。',
    unified: ({ before }) =>
      `前回はアドレスによって${before.chains}種類のチェーンが送られていましたが、今回は応答したすべてのアドレスで同じです。`,
    split: ({ after }) =>
      `前回はどのアドレスも同じチェーンでしたが、今回はアドレスによって${after.chains}種類に分かれています。`,
    appeared: ({ after }) => `前回は証明書を受け取れませんでしたが、今回は${after.sent}枚送られてきました。`,
    gone: () => '今回は証明書を受け取れませんでした。',
    none: () => '前回も今回も、証明書を受け取れませんでした。',
  },
  ends: { before: (when) => `前回：${when}`, after: (when) => `今回：${when}` },
  leaf: (issuer, notAfter) => `発行元${quoted(issuer)}、有効期限${day(notAfter)}`,
  sent: (count) => `証明書${count}枚を送信`,
  noCertificate: '証明書なし',
  beforeGone: '前回のレポートは期限切れか削除済みのため、比較できません。',
  newer: 'このサーバーは、このあとに再検査されています。',
  timeline: 'この件の検査の履歴',
  first: '初回の検査',
  retest: (number) => `再検査（${number}回目）`,
  thisReport: 'このレポート',
  record: '記録',
};

const record: RecordText = {
  title: (target) => `対応記録：${target}`,
  pageTitle: (target) => `${target}の対応記録`,
  summary: {
    mended: (cause) => `${quoted(cause)}が見つかり、解消しました。`,
    open: (cause) => `未解消です：${quoted(cause)}。`,
    sound: () => 'このサーバーに原因は見つかりませんでした。',
    'could-not-look': (cause) => `サーバーを検査できませんでした：${quoted(cause)}。`,
  },
  sections: {
    found: '見つかった原因',
    done: '行った作業',
    why: '解消した理由',
    commands: 'コマンド',
    looks: '検査の履歴',
  },
  label: (text) => `${text}：`,
  noted: (step, when) => `${step}（${when}）`,
  seen: '根拠',
  since: (since) => `${since}から。`,
  alsoFound: 'このほかに見つかった問題',
  steps: {
    error: '手順1：エラーメッセージ',
    certificate: '手順2：証明書',
    server: '手順3：サーバー',
    network: '手順4：ネットワーク',
    client: '手順5：クライアント',
    confirm: '手順6：確認',
  },
  ticked: '済んだ作業',
  nothingDone: 'メモも、済みの印もありません。',
  notRetested: 'まだ再検査していないため、解消したかどうかはわかりません。',
  nothingWrong: '原因が見つからなかったため、直すものはありません。',
  fix: (title) => `対処：${title}`,
  confirm: '自分で確かめるには',
  anywhere: 'どのマシンでも',
  report: 'レポート',
  fingerprint: (hex) => `SHA-256 ${hex}`,
  madeBy: 'Certwhyが、レポートとそのメモから作成しました。',
  lede: '何が見つかり、何を行い、なぜ解消したのかをまとめました。チケットへの添付や引き継ぎにお使いください。',
  download: 'Markdownでダウンロード',
  back: 'レポートへ',
};

export const caseTexts: CaseTexts = { notes, retest, record };
