import { pinOf, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { confirm, onClient } from './steps.ts';

export const pinning: CauseText = {
  name: '証明書・鍵のピン留め',
  headline: (facts) =>
    `クライアントが${facts.host}の特定の証明書や鍵だけを受け入れる設定で、それが変わった可能性があります。`,
  lede: () =>
    'アプリやスクリプトには、あらかじめ組み込んだ鍵しか受け入れないもの（ピン留め、pinning）があります。証明書の更新で鍵が変わると、ほかのクライアントは正常でも、それだけがエラーになります。クライアントの設定は、ここからは見えません。',
  fix: (facts) => ({
    title: 'クライアントのピンを更新する',
    steps: [
      {
        title: 'ピン留めの設定を探す',
        text: 'curlなら`--pinnedpubkey`、Androidなら`network_security_config`やOkHttpの`CertificatePinner`です。そのほか、証明書ファイルやフィンガープリントを設定に持つプログラムもあります。ブラウザのHSTSはピン留めではありませんが、エラーを無視して進むボタンがなくなります。',
      },
      {
        title: '現在の鍵と比べ、更新する',
        text: 'curlや多くのアプリと同じ形式のピンが表示されます。更新する前に、鍵の変更が正規のものかをサーバーの管理者に確かめます。次の更新でも壊れないよう、予備の鍵やCAの鍵もピンに加えておきます。',
        code: [shell(onClient, pinOf(facts))],
      },
      confirm(facts),
    ],
    effort:
      'スクリプトなら数分、アプリなら新版の公開にかかる時間。元の鍵が残っていれば、サーバーで戻すのが最も早い応急処置です。',
    who: 'クライアントの開発者または設定の管理者。',
  }),
  settle: 'クライアントの設定やソースからピン留めの鍵を探し、現在のサーバーの鍵と比べてください。',
  affects: '証明書や鍵をピン留めしているクライアントだけ。',
};
