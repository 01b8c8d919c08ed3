import type { TargetFault, TargetFaultCode } from '../../target/schema.ts';
import { quoted } from './phrases.ts';

/** What was wrong with an input, and what would be right. */
export const targetFault: Readonly<Record<TargetFaultCode, (fault: TargetFault) => string>> = {
  empty: () => '何も入力されていません。example.comやexample.com:8443のように、サーバーを指定してください。',
  'too-long': () => 'サーバーの名前としては長すぎます。example.comのような名前かURLだけを入力してください。',
  'private-key': () =>
    '入力されたのは秘密鍵です。破棄し、保存していません。example.comのように、サーバーの名前を入力してください。ネットワークに送信してしまった鍵は交換してください。',
  'certificate-pasted': () =>
    '入力されたのは証明書で、サーバーではありません。ここにはexample.comのように、サーバーの名前を入力してください。信頼するCAの証明書は、独自CAの欄に貼り付けます。',
  'several-targets': ({ given, suggestion }) =>
    `複数のサーバーが含まれています${among([suggestion, given])}。1つずつ指定してください。`,
  'port-out-of-range': ({ given, suggestion }) =>
    `${shortened(given)}はポート番号として使えません。指定できるのは1から65535までです。${right(suggestion, 'example.com:443')}`,
  'port-not-a-number': ({ given, suggestion }) =>
    `ポート番号の位置に${quoted(shortened(given))}があります。ポート番号は1から65535までの数字です。${right(suggestion, 'example.com:443')}`,
  'label-too-long': ({ given }) =>
    `名前のドットで区切られた部分は63文字までですが、${quoted(shortened(given))}は${given.length}文字あります。ドットが抜けていないか確認してください。`,
  'label-empty': ({ given, suggestion }) =>
    `${quoted(shortened(given))}には、連続したドットか先頭のドットがあります。${right(suggestion, 'www.example.com')}`,
  'name-too-long': ({ given }) =>
    `ホスト名は253文字までですが、${given.length}文字あります。余分な文字列を貼り付けていないか確認してください。`,
  'bad-character': ({ given, suggestion }) =>
    given === '-'
      ? `ホスト名の先頭にハイフンは使えません。${right(suggestion, 'www.example.com')}`
      : `ホスト名に${characters(given)}は使えません。${right(suggestion, 'www.example.com')}`,
  'bad-ipv6': ({ given, suggestion }) =>
    `${quoted(shortened(given))}はIPv6アドレスとして正しくありません。${right(suggestion, '[2001:db8::1]:443')}`,
  'bad-ipv4': ({ given }) =>
    `${quoted(shortened(given))}はIPv4アドレスとして正しくありません。192.0.2.7のように、0から255までの数を4つ並べます。`,
  'scheme-unsupported': ({ given, suggestion }) =>
    `${quoted(given)}は検査できるプロトコルではありません。httpsや、STARTTLSを使うsmtpのように、TLSで通信するものを指定してください。${right(suggestion, 'https://example.com')}`,
  'not-a-host': ({ given, suggestion }) =>
    `${given === '' ? 'ホスト名がありません。' : `${quoted(shortened(given))}は、ホスト名でもIPアドレスでもありません。`}${right(suggestion, 'example.com、example.com:8443、[2001:db8::1]:443')}`,
};

function right(suggestion: string | null, fallback: string): string {
  return suggestion === null ? `例：${fallback}` : `${suggestion}ではありませんか。`;
}

function among(names: readonly (string | null)[]): string {
  const known = names.filter((name) => name !== null && name !== '');
  return known.length === 0 ? '' : `（${known.join('、')}）`;
}

const spaces: Readonly<Record<string, string>> = { ' ': '空白', '\t': 'タブ', '\n': '改行' };

function characters(given: string): string {
  return [...given].map((char) => spaces[char] ?? quoted(char)).join('');
}

/** Enough of an overlong text to recognise it by. */
const SHOWN = 40;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
