import type { KnowledgeTexts } from '../../knowledge.ts';
import { cases } from './cases.ts';
import { commands } from './commands.ts';
import { questions } from './questions.ts';

export const knowledge: KnowledgeTexts = {
  sections: {
    whatHappens: '何が起きているか',
    whyRefused: 'クライアントが拒否する理由',
    howWeKnow: '判定の根拠',
    whoIsAffected: '影響を受けるクライアント',
    fix: '対処',
    verify: '対処後の確認',
    whenFine: '問題にならない場合',
    limits: 'この検査の限界',
    sources: '出典',
  },
  caseSections: { signs: '見分け方', why: '原因', fix: '対処', check: '対処後の確認' },
  cases,
  questions,
  commands,
  references: [
    { name: 'OpenSSL', url: 'https://www.openssl.org/', what: 'ライブラリとコマンド' },
    { name: 'curl', url: 'https://curl.se/docs/sslcerts.html', what: 'curlによる証明書の検証' },
    { name: 'Let’s Encrypt', url: 'https://letsencrypt.org/ja/docs/', what: '無料で、自動更新できる証明書' },
    { name: 'SSL Labs', url: 'https://www.ssllabs.com/ssltest/', what: '公開サーバーのセカンドオピニオン' },
  ],
  nav: { label: 'メイン', causes: '原因一覧', help: 'ヘルプ' },
  pages: {
    onThisPage: 'このページの内容',
    causes: { title: '原因一覧', lede: 'クライアントが証明書の検証に失敗する、すべての原因です。' },
    checks: {
      title: '検査項目一覧',
      lede: '検査のたびに何を見て、それぞれの答えが何を意味するかを説明します。',
    },
    rules: {
      title: '経路のルール一覧',
      lede: '証明書の経路を判定するすべてのルールと、それを確認するクライアントです。',
    },
    cases: { title: 'よくある事例', lede: 'このエラーがよく報告されるアプリケーションです。' },
    questions: { title: 'よくある質問', lede: 'よく聞かれることに、短く答えます。' },
    commands: { title: 'コマンド集', lede: '何を実行し、正常なら、異常ならどう表示されるかをまとめました。' },
    help: { title: 'ヘルプ', lede: '原因、事例、質問、コマンドへの入り口です。' },
    references: '参考リンク',
  },
  messages: {
    heading: 'クライアントのメッセージ',
    text: '同じメッセージが、ほかの原因でも表示されることがあります。どれが原因かは検査でわかります。',
    client: 'クライアント',
    message: 'メッセージ',
  },
  lab: { text: (command) => `\`${command}\`を実行すると、この状態を再現する本物のサーバーが起動します。` },
  fixByCause: '対処は、原因のページにあります：',
  verifyByReport: 'レポートから再検査します。直っていれば、この項目は「該当なし」になります。',
  checksOfCause: '根拠となる検査項目',
  knownCases: '似た事例があります',
  whereToRun: '任意の端末で実行',
  search: {
    title: '検索',
    label: 'エラー、アプリケーション名、用語',
    submit: '検索',
    none: (query) =>
      `「${query}」に一致するものは見つかりませんでした。メッセージの中の1語で試すか、原因一覧をご覧ください。`,
    found: (count) => `${count}件`,
    kinds: {
      cause: '原因',
      check: '検査項目',
      rule: '経路のルール',
      case: '事例',
      question: '質問',
      command: 'コマンド',
    },
  },
};
