import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const nodejs: TextOf<'nodejs'> = {
  name: 'Node.js、npm',
  gist: 'NODE_EXTRA_CA_CERTS、または--use-system-caでシステムの一覧',
  steps: {
    update: {
      title: 'Node.jsを更新する',
      text: 'OpenSSLとCAの一覧は、Node.jsに組み込まれています。OSのものを更新しても変わりません。更新が続いているバージョンを使ってください。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: '組み込みの一覧に加えて使われます。環境変数はNode.jsの起動時に一度だけ読まれるので、プログラムの中ではなく、サービスの設定（systemdなら`Environment=`）で指定します。ファイルを読めない場合、Node.jsは警告を出すだけです。',
    },
    system: {
      title: 'または、システムの一覧も使わせる',
      text: 'Node.js 22.15以降と24以降で使えます。OSに追加したCAが、そのまま使われます。',
    },
    npm: {
      title: 'npm、pnpm、yarn',
      text: 'これらも`NODE_EXTRA_CA_CERTS`に従います。npmの`cafile`は一覧を丸ごと置き換えるので、1つ目のコマンドで古い設定が表示されたら削除します（`npm config delete cafile`）。2つ目のコマンドに「PONG」と返れば成功です。',
    },
    undo: { title: '元に戻す', text: '環境変数を取り除き、プログラムを再起動します。' },
  },
};
