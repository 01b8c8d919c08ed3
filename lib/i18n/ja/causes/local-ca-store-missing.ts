import { curl, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, keepVerifying, onClient } from './steps.ts';

export const localCaStoreMissing: CauseText = {
  name: 'クライアントのCAリスト不足',
  headline: (facts) =>
    `${facts.host}への接続に失敗するマシンでは、信頼するCAのリストがないか、古くなっている可能性があります。`,
  lede: () =>
    'クライアントが信頼するのは、自分のリスト（信頼ストア）にあるルート証明書だけです。小さなコンテナや古いシステムでは、リストがない、古い、探す場所が違うといったことがよくあり、どのサーバーに対しても検証エラーになります。リストの中身は、ここからは見えません。',
  fix: (facts) => ({
    title: 'クライアントのCAリストを導入・更新する',
    steps: [
      {
        title: 'どのリストを使っているか確認する',
        text: 'curlは、使っているファイルとフォルダーを「CAfile」「CApath」に表示します。`SSL_CERT_FILE`などの環境変数が存在しないファイルを指していると、リストは空になります。',
        code: [
          shell(
            onClient,
            `${curl(facts, '-sv -o /dev/null')} 2>&1 | grep -i -E 'CAfile|CApath'`,
            "env | grep -E 'SSL_CERT|CA_BUNDLE|EXTRA_CA'",
            '# OpenSSLが探す場所',
            'openssl version -d',
          ),
        ],
      },
      {
        title: '導入または更新する',
        text: `Java、Node.js、Pythonのcertifi、Firefoxなど、独自のリストを持つものは、そのプログラム自体を更新します。${keepVerifying(facts)}`,
        code: [
          shell('Debian、Ubuntu', 'sudo apt-get update', 'sudo apt-get install --reinstall ca-certificates'),
          shell('Alpine', '# コンテナイメージの中で実行', 'apk add --no-cache ca-certificates'),
          shell('RHEL、Fedora', 'sudo dnf reinstall ca-certificates', 'sudo update-ca-trust'),
          shell(
            'Python（certifi）',
            '# エラーが起きる環境で実行',
            'python3 -m pip install --upgrade certifi',
          ),
        ],
      },
      confirm(facts),
    ],
    effort: 'エラーが起きるマシンで約5分。サーバー側の変更は不要です。',
    who: 'エラーが起きるマシンやコンテナイメージの管理者。',
  }),
  settle:
    '同じクライアントで、別の有名なサーバーに接続してみてください。そこでも失敗するなら、CAリストの問題です。',
  affects: 'CAリストがない、または古いクライアントだけ。',
};
