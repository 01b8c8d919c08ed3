import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const git: TextOf<'git'> = {
  name: 'git',
  gist: 'http.<URL>.sslCAInfoで、1つのサーバーに1つのCA',
  steps: {
    update: {
      title: 'gitを更新する',
      text: 'gitは、libcurlのTLSライブラリとCAの一覧、つまりOSのものを使います。Git for Windowsは独自のものを持っているので、最新版をインストールしてください。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'このサーバーについてだけ、CAを1つ信頼する',
      text: '設定にはファイルのパスが記録されるので、`root.pem`は移動しない場所に置きます。設定にアドレスが含まれるため、ほかのサーバーにはこれまでの一覧が使われます。',
    },
    windows: {
      title: 'Windowsの場合：システムの証明書ストアを使う',
      text: 'Windowsに追加したCA（「Windows」を参照）がそのまま使われ、ファイルの指定は不要になります。',
    },
    check: {
      title: '直ったことを確認する',
      text: '`group/project.git`は自分のリポジトリに置き換えます。ブランチの一覧が表示されるか、ユーザー名とパスワードを尋ねられれば、証明書は受け入れられています。',
    },
    undo: { title: '元に戻す', text: 'このサーバーについての設定を取り除きます。' },
  },
};
