import type { CliText } from '../cli.ts';

export const cli: CliText = {
  usage: `使い方: certwhy check ホスト[:ポート] [オプション]

TLS サーバーにクライアントとして接続し、証明書が受け入れられない理由と直し方を示します。

オプション
  --json          レポート全体を JSON で出力します（ほかには何も出力しません）
  --ca ファイル   ファイル内の CA 証明書も信頼します（PEM、DER、PKCS#7。複数指定可）
  --sni 名前      この名前をサーバー名（SNI）として送り、証明書をこの名前で検証します
  --allow CIDR    公開されていないアドレス範囲のうち、接続してよい範囲（複数指定可）
                  指定しなければ、どのアドレスにも接続します
  --lang en|ja    出力の言語。省略時は LC_ALL、LC_MESSAGES、LANG に従います
  --help          この説明を表示します
  --version       バージョンを表示します

終了コード
  0   問題は見つからなかった
  1   原因が見つかった
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
  caUnreadable: (path, code) => `CA ファイル ${path} を読み込めません（${code}）。`,
  caEmpty: (path) => `CA ファイル ${path} に、読み取れる証明書がありません。`,
  caPrivateKey: (path) =>
    `${path} に秘密鍵が含まれているため、使用しませんでした。--ca に必要なのは公開してよい CA 証明書だけです。秘密鍵はサーバーの外に出さないでください。`,
  looking: (target) => `${target} を調べています…`,
  toMend: '直し方',
  failed: (reason) => `Certwhy 自体で問題が発生しました: ${reason}`,
};
