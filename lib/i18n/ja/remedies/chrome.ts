import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const chrome: TextOf<'chrome'> = {
  name: 'Chrome、Chromium、Edge',
  gist: 'WindowsとmacOSではシステムのストア、Linuxでは独自のストア',
  steps: {
    update: {
      title: 'ブラウザを更新する',
      text: 'メニュー→「ヘルプ」→「バージョン情報」。TLSも公開CAの一覧も、ブラウザに含まれています。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する：WindowsとmacOS',
      text: 'OSに追加したCAが使われるので、OS側で追加します（「Windows」「macOS」を参照）。画面からは、「設定」→「プライバシーとセキュリティ」→「セキュリティ」→「証明書の管理」で追加できます。',
    },
    linux: {
      title: 'Linuxの場合',
      text: 'ブラウザはシステムの一覧を見ません。`certutil`は、`libnss3-tools`（Debian、Ubuntu）または`nss-tools`（RHEL、Fedora）パッケージにあります。成功すれば何も表示されません。Snap版とFlatpak版のストアは、それぞれのフォルダーの中にあります。',
    },
    check: {
      title: '直ったことを確認する',
      text: 'ブラウザのウィンドウをすべて閉じて起動し直し、エラーになっていたページを開きます。',
    },
    undo: {
      title: '元に戻す',
      text: 'WindowsとmacOSでは、OSからCAを削除します（それぞれの項目を参照）。Linuxでは次のとおりです。',
    },
  },
};
