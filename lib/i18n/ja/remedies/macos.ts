import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const macos: TextOf<'macos'> = {
  name: 'macOS',
  gist: 'キーチェーン：Safari、Chromeと、Macの多くのプログラム',
  steps: {
    update: {
      title: 'システムと、Homebrewで入れたものを更新する',
      text: 'Appleのルート証明書は、macOSの更新に含まれます。HomebrewのOpenSSLとcurlは、Homebrewの`ca-certificates`にある一覧を使うので、2つ目のコマンドで更新します。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: '管理者のパスワードが必要です。追加すると、「キーチェーンアクセス」の「システム」に、信頼済みとして表示されます。Homebrewのプログラムには、`brew postinstall ca-certificates`を実行すると反映されます。',
    },
    check,
    undo: {
      title: '元に戻す',
      text: '1つ目のコマンドで信頼を取り消し、2つ目のコマンドでフィンガープリントが一致する証明書を削除します。',
    },
  },
};
