import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, onClient } from './steps.ts';
import { here } from './wording.ts';

export const dnsFailure: CauseText = {
  name: '名前解決の失敗',
  headline: (facts) => {
    if (restsOn(facts, 'name-unresolved', 'name-unknown'))
      return `${facts.host}という名前は、DNSに登録されていません。`;
    if (restsOn(facts, 'name-unresolved', 'no-address'))
      return `${facts.host}という名前はDNSにありますが、IPアドレスが登録されていません。`;
    if (restsOn(facts, 'name-unresolved', 'no-answer'))
      return `${facts.host}について、DNSサーバーから有効な応答が得られません。`;
    return `${facts.host}のIPアドレスが得られない可能性があります。`;
  },
  lede: (facts) =>
    `アドレスが分からず接続先がないため、証明書は確認していません。問い合わせたのは${here(facts)}が使うDNSサーバーで、社内の名前は社内からしか引けないことがよくあります。`,
  fix: (facts) => ({
    title: '名前を引けるようにする',
    steps: [
      {
        title: '綴りを確かめ、自分でも引いてみる',
        text: 'エラーが起きるマシンでは引けて、ここからは引けない場合は、社内専用の名前です。社内のマシンで、コマンドラインから検査してください。',
        code: [
          shell(
            onClient,
            '# 名前のアドレス（IPv4とIPv6）',
            `nslookup -type=A ${facts.host}`,
            `nslookup -type=AAAA ${facts.host}`,
          ),
          shell(
            '社内のマシンで実行',
            '# 同じレポートを社内から作成',
            `npm run -s certwhy -- check ${facts.hostPort}`,
          ),
        ],
      },
      record(facts),
      confirm(facts),
    ],
    effort:
      'レコードの追加は数分。全体に行き渡るまでには、古い応答のキャッシュが切れる時間（1時間程度が多い）がかかります。',
    who: 'ドメインのDNSの管理者。',
  }),
  settle: '`nslookup`などで、公開DNSサーバーにこの名前を問い合わせてください。',
  affects:
    '同じDNSサーバーを使う、すべてのクライアント。curlは“Could not resolve host”（6）、プログラムはENOTFOUNDと示します。',
};

function record(facts: VerdictFacts): FixStep {
  const noAnswer = restsOn(facts, 'name-unresolved', 'no-answer');
  return {
    title: noAnswer ? 'DNSサーバーを直す' : 'DNSレコードを追加・修正する',
    text: noAnswer
      ? 'ルートから順にたどり、どのDNSサーバーが応答しないかを表示します。よくあるのは、DNSサーバーの停止、ドメインの期限切れ、移転後のDNSSECの不整合です。'
      : 'AレコードにIPv4アドレス、AAAAレコードにIPv6アドレスを登録します。次のコマンドは、ルートから順にたどり、どこで途切れるかを表示します。ドメイン自体の期限切れも確認してください。',
    code: [shell(anywhere, `dig +trace ${facts.host}`)],
  };
}
