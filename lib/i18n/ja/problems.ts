import { formatBytes, problemPath } from '../problem-values.ts';
import type { ProblemTexts } from '../problems.ts';
import { refusal } from './ranges.ts';
import { targetFault } from './target-fault.ts';

export const problems: ProblemTexts = {
  'invalid-request': {
    title: 'リクエストの形式が正しくありません',
    detail: ({ issues }) =>
      `リクエストを解釈できませんでした（${issues.map((issue) => `${problemPath(issue.path)}: ${issue.message}`).join('、')}）。`,
  },
  'invalid-target': {
    title: '接続先として解釈できません',
    detail: ({ fault }) => targetFault[fault.code](fault),
  },
  'private-key-refused': {
    title: '秘密鍵は受け付けません',
    detail: () =>
      'リクエストに秘密鍵が含まれていたため、内容を読まずに破棄しました。何も保存していません。ネットワークに送信してしまった鍵は交換してください。サーバーの検査に必要なのはホスト名だけ、CAを信頼させるのに必要なのはCA証明書だけです。',
  },
  'address-refused': {
    title: 'このダッシュボードからは接続できないアドレスです',
    detail: ({ address, range }) => refusal(address, range),
  },
  'rate-limited': {
    title: 'リクエストが多すぎます',
    detail: ({ retryAfterSeconds }) =>
      `同じ接続元からの検査が短時間に集中しています。${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
  },
  'target-busy': {
    title: 'このサーバーは検査中です',
    detail: ({ retryAfterSeconds }) =>
      `同じサーバーへの検査がすでに複数進行中です。相手の負荷を避けるため、${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
  },
  busy: {
    title: '現在混み合っています',
    detail: ({ retryAfterSeconds }) =>
      `同時に実行できる検査の上限に達しています。${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
  },
  'not-found': {
    title: '見つかりません',
    detail: () => 'このURLには何もありません。存在しないか、保存期限が切れたか、削除されています。',
  },
  'not-authorized': {
    title: 'レポートのトークンがないか、正しくありません',
    detail: () =>
      'レポートの削除とメモの編集ができるのは作成者だけです。作成時に発行されたトークンを指定してください。',
  },
  'body-too-large': {
    title: 'リクエストが大きすぎます',
    detail: ({ limitBytes }) => `1回のリクエストで送信できるのは${formatBytes(limitBytes)}までです。`,
  },
  'unsupported-media-type': {
    title: 'このContent-Typeには対応していません',
    detail: ({ accepts }) => `次のいずれかで送信してください: ${accepts.join('、')}`,
  },
  'host-not-allowed': {
    title: 'このホスト名では応答しません',
    detail: () =>
      'Hostヘッダーの名前が、このダッシュボードに設定されている名前と一致しません。運用者はCERTWHY_ALLOWED_HOSTSまたはCERTWHY_ORIGINで名前を追加できます。',
  },
  'cross-site-refused': {
    title: '他のサイトからのリクエストは受け付けません',
    detail: () =>
      '別のWebサイトがブラウザにこのリクエストを送らせました。このダッシュボードを直接開いて、もう一度お試しください。',
  },
  unavailable: {
    title: 'データベースが応答しません',
    detail: ({ retryAfterSeconds }) =>
      `現在、レポートの読み出しも保存もできません。${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
  },
  internal: {
    title: '内部エラーが発生しました',
    detail: () => 'リクエストの問題ではなく、このプログラムの不具合です。ログに記録しました。',
  },
};
