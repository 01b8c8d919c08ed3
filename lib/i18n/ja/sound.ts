import type { VerdictFacts } from '../../report/verdict-facts.ts';
import { curl, isWeb, shell } from '../commands.ts';
import { versionName } from '../evidence-values.ts';
import type { Messages } from '../types.ts';
import { isAddress } from '../verdict-values.ts';
import { compareEnds, confirm, keepVerifying, onClient } from './causes/steps.ts';
import { here } from './causes/wording.ts';

export const sound: Messages['sound'] = {
  headline: (facts) => `${here(facts)}から見る限り、${facts.host}に問題はありません。`,
  lede: (facts) =>
    `${seen(facts)}それでも失敗するクライアントがあれば、その側の時計、信頼するCAのリスト、途中のプロキシ、クライアント証明書を確認してください。`,
  fix: (facts) => ({
    title: 'それでも失敗するクライアントがあれば、その側を調べる',
    steps: [
      compareEnds(facts),
      {
        title: '時計とCAのリストを確認する',
        text: `CAのリストとTLSライブラリ（OpenSSL、curl、Java、certifiなど）を更新します。JavaやNode.jsのように独自のリストを持つものは、それ自体の更新が必要です。${keepVerifying(facts)}`,
        code: [
          shell(
            onClient,
            '# 現在時刻（UTC）',
            'date -u',
            '# Debian、Ubuntu',
            'sudo apt-get update && sudo apt-get install --only-upgrade ca-certificates openssl',
          ),
        ],
      },
      {
        title: 'プロキシと接続先のアドレスを確認する',
        text: 'プロキシの設定やhostsファイルの記述によって、検査したものとは別のサーバーに接続していることがあります。',
        code: [
          shell(
            onClient,
            "env | grep -i -E 'proxy|SSL_CERT|CA_BUNDLE|EXTRA_CA'",
            `getent ahosts ${facts.host}`,
            ...(isWeb(facts) ? ['# プロキシを通さずに接続', curl(facts, "-vI --noproxy '*'")] : []),
          ),
        ],
      },
      confirm(facts),
    ],
    effort: 'サーバー側の作業は不要です。失敗するクライアントで約10分。',
    who: '失敗するクライアントの管理者。',
  }),
};

/** Only what was observed: each part is left out where it is not known. */
function seen(facts: VerdictFacts): string {
  const until = facts.notAfter === null ? '' : `${facts.notAfter}まで有効で、`;
  const chain = facts.sentCount > 0 ? `（送信された証明書：${facts.sentCount}枚）` : '';
  const version = facts.version === null ? '' : `接続は${versionName(facts.version)}です。`;
  const addresses =
    facts.addresses.length > 1 && facts.failure === null
      ? `${facts.addresses.length}アドレスすべてを検査しました。`
      : '';
  return `証明書は${isAddress(facts) ? 'アドレス' : '名前'}に合い、${until}チェーンは信頼されたルート証明書に至ります${chain}。${version}${addresses}`;
}
