import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const alpine: TextOf<'alpine'> = {
  name: 'Alpine Linux',
  gist: 'apkとupdate-ca-certificates。主にコンテナで使う',
  steps: {
    update: {
      title: 'TLSライブラリとCAの一覧を更新する',
      text: '素のイメージにCAの一覧は入っていますが、CAを追加するコマンドは`ca-certificates`パッケージに含まれています。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: '1つのファイルに証明書を1枚だけ入れ、名前を`.crt`で終わらせます。`ca-certificates.crt`に複数の証明書があるという警告は、出ても問題ありません。コンテナを作り直すと消えるので、イメージに組み込んでください（「Dockerイメージ」を参照）。',
    },
    check,
    undo: { title: '元に戻す', text: 'CAを削除し、一覧を作り直します。' },
  },
};
