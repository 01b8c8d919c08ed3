import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const firefox: TextOf<'firefox'> = {
  name: 'Firefox',
  gist: '独自の認証局の一覧。WindowsとmacOSではシステムの一覧も使う',
  steps: {
    update: {
      title: 'Firefoxを更新する',
      text: 'メニュー→「ヘルプ」→「Firefoxについて」。TLSもCAの一覧も、Firefoxに含まれています。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: '「設定」→「プライバシーとセキュリティ」→「証明書」→「証明書を表示」→「認証局証明書」→「インポート」の順に開きます。`root.pem`を選び、証明書をもう一度確かめて、「この認証局によるウェブサイトの識別を信頼する」だけを選択します。WindowsとmacOSでは、システムに追加したCAも使われます（設定で無効にしている場合を除く）。',
    },
    profile: {
      title: 'または、コマンドでプロファイルに追加する（Linux）',
      text: '先にFirefoxを閉じます。1つ目のコマンドでプロファイルを調べ、2つ目のコマンドを自分のものに書き換えます。`certutil`は、`libnss3-tools`（Debian、Ubuntu）または`nss-tools`（RHEL、Fedora）パッケージにあります。成功すれば何も表示されません。',
    },
    fleet: {
      title: 'または、マシンの全ユーザーに配布する',
      text: '`root.pem`を`/etc/ssl`にコピーして、Firefoxを再起動します。`about:policies`で有効と表示されれば成功です。Windowsでは、グループポリシーで同じ設定ができます。',
    },
    check: {
      title: '直ったことを確認する',
      text: 'Firefoxを再起動し、エラーになっていたページを開きます。',
    },
    undo: {
      title: '元に戻す',
      text: '同じ一覧でそのCAを選び、「削除または信頼しない」を押します。コマンドの場合は次のとおりです。ポリシーの場合は、追加した行を削除します。',
    },
  },
};
