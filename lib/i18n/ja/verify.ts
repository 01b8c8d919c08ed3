import type { AskedOfChain, VerifyText } from '../verify.ts';
import { defectText } from './checks/defects.ts';
import { quoted } from './phrases.ts';

const purposes: Readonly<Record<AskedOfChain['purpose'], string>> = {
  server: 'サーバー証明書',
  client: 'クライアント証明書',
  any: '用途を問わない証明書',
};

export const verify: VerifyText = {
  fileMissing: 'チェーンのファイルを指定してください。例: certwhy verify chain.pem',
  fileUnreadable: (path, code) => `ファイル ${path} を読み込めません（${code}）。`,
  fileEmpty: (path) => `ファイル ${path} に証明書がありません。`,
  filePrivateKey: (path) =>
    `${path} に秘密鍵が含まれているため、使用しませんでした。必要なのは証明書だけです。秘密鍵はサーバーの外に出さないでください。`,
  fileBesideCases: (path) =>
    `--jsonl を指定すると、標準入力からケースを読み込みます（余分な指定: ${path}）。`,
  optionBesideCases: (option) =>
    `--jsonl と ${option} は同時に指定できません。この値はケースごとに記述します。`,
  explainWithoutCases:
    '--explain は --jsonl と一緒に指定してください。ファイルの検証では、説明を常に表示します。',
  notAProfile: (given, known) =>
    `--profile には ${known.join('、')} のいずれかを指定してください（指定された値:「${given}」）。`,
  notAPurpose: (given) =>
    `--purpose には server、client、any のいずれかを指定してください（指定された値:「${given}」）。`,
  notAnInstant: (given) =>
    `--at には 2026-12-01T12:00:00Z のような日時か、日付を指定してください（指定された値:「${given}」）。`,
  notAHost: (given) => `--host にはホスト名か IP アドレスを指定してください（指定された値:「${given}」）。`,
  badCase: (fault) => {
    if (fault.code === 'too-long') return '行の長さが上限（32 MiB）を超えています。';
    if (fault.code === 'not-json') return '行が JSON ではありません。';
    return fault.field === ''
      ? '行が JSON のオブジェクトではありません。'
      : `フィールド ${fault.field} がないか、値の形式が違います。`;
  },
  unreadable: (source, position, { code, where }) =>
    `${source} の証明書（${position}枚目）を読み取れません${defectText(code, where)}。`,
  accepted: (name) => `${quoted(name)}は受け入れられます。`,
  rejected: (name) => `${quoted(name)}は検証エラーになります。`,
  asked: ({ profile, purpose, host, instant }) =>
    `プロファイル ${profile} で、${host === null ? '' : `${host} の`}${purposes[purpose]}として検証しました（${instant} 時点）。`,
  path: '経路',
  trusted: '信頼ストアにある',
  valid: (from, to) => `有効期間 ${from} から ${to} まで`,
  faults: '受け入れられない理由',
  warnings: 'ルールに反するが、ここでは判定に影響しない点',
  otherIssuers: '試したが採用しなかった発行元',
  otherIssuer: (certificate, issuer, reason) =>
    `${quoted(certificate)}の発行元としての${quoted(issuer)}: ${reason}`,
  notRead: '読み取れない証明書',
};
