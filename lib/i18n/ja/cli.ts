import type { CliText } from '../cli.ts';
import { verify } from './verify.ts';

export const cli: CliText = {
  usage: `使い方: certwhy check ホスト[:ポート] [オプション]
        certwhy verify ファイル… [オプション]
        certwhy verify --jsonl [--profile 名前] [--explain] < ケース > 判定

check は、TLS サーバーにクライアントとして接続し、証明書が受け入れられない理由と直し方を
示します。

verify は、手元の証明書を接続なしで検証します。最初のファイル（PEM、DER、PKCS#7）の最初の
証明書が対象で、残りはすべて中間証明書の候補になります。

check のオプション
  --json          レポート全体を JSON で出力します（ほかには何も出力しません）
  --ca ファイル   ファイル内の CA 証明書も信頼します（PEM、DER、PKCS#7。複数指定可）
  --sni 名前      この名前をサーバー名（SNI）として送り、証明書をこの名前で検証します
  --starttls 名前 平文で始めて TLS に切り替えます。smtp、lmtp、imap、pop3、ftp、ldap、
                  postgres、mysql、xmpp、xmpp-server、sieve、nntp のいずれか
                  省略時は、ポートかスキーム（smtp://）に従います
  --allow CIDR    公開されていないアドレス範囲のうち、接続してよい範囲（複数指定可）
                  指定しなければ、どのアドレスにも接続します

verify のオプション
  --ca ファイル   ファイル内の CA 証明書だけを信頼します（複数指定可）
                  指定しなければ、公開ルート証明書を信頼します
  --host 名前     証明書に含まれているべきホスト名か IP アドレス
  --at 日時       この日時（2026-12-01T12:00:00Z）か日付で検証します。省略時は現在
  --crl ファイル  失効リスト（PEM か DER。複数指定可）。指定しなければ失効は調べません
  --purpose 名前  server（省略時）、client、any
  --profile 名前  consensus: 多くのクライアントが検証するルール（省略時）
                  rfc5280: RFC 5280 のすべてのルール
                  strict: RFC 5280 と CA/Browser Forum のルール
  --jsonl         標準入力のケース（1 行に 1 個の JSON オブジェクト）を 1 行ずつ判定します
                  このときのプロファイルは、指定しなければ rfc5280 です
  --explain       判定に、経路、見つかった点のすべて、採用しなかった発行元を加えます

共通のオプション
  --lang en|ja    出力の言語。省略時は LC_ALL、LC_MESSAGES、LANG に従います
  --help          この説明を表示します
  --version       バージョンを表示します

終了コード
  0   問題は見つからなかった／チェーンは受け入れられる／すべてのケースに回答した
  1   原因が見つかった／チェーンは受け入れられない
  2   サーバーを調べられなかった
  64  コマンドの使い方に誤りがある
`,
  seeHelp: '使い方は certwhy --help で確認できます。',
  unknownCommand: (name) =>
    `「${name}」というコマンドはありません。サーバーを調べるには: certwhy check ${name}`,
  unknownOption: (option) => `${option} というオプションはありません。`,
  valueMissing: (option) => `${option} には値が必要です。`,
  valueUnexpected: (option) => `${option} に値は指定できません。`,
  targetMissing: '調べるサーバーを指定してください。例: certwhy check example.com:443',
  targetsTooMany: (surplus) => `サーバーは一度に 1 台だけ指定してください（余分な指定: ${surplus}）。`,
  notARange: (given) =>
    `--allow には 10.0.0.0/8 のようなアドレス範囲を指定してください（指定された値:「${given}」）。`,
  notALanguage: (given) => `--lang には en か ja を指定してください（指定された値:「${given}」）。`,
  notAServerName: (given) =>
    `--sni には www.example.com のようなホスト名を指定してください（指定された値:「${given}」）。`,
  notADialogue: (given, known) =>
    `--starttls には ${known.join('、')} のいずれかを指定してください（指定された値:「${given}」）。`,
  caUnreadable: (path, code) => `CA ファイル ${path} を読み込めません（${code}）。`,
  caEmpty: (path) => `CA ファイル ${path} に、読み取れる証明書がありません。`,
  caPrivateKey: (path) =>
    `${path} に秘密鍵が含まれているため、使用しませんでした。--ca に必要なのは公開してよい CA 証明書だけです。秘密鍵はサーバーの外に出さないでください。`,
  looking: (target) => `${target} を調べています…`,
  toMend: '直し方',
  failed: (reason) => `Certwhy 自体で問題が発生しました: ${reason}`,
  verify,
};
