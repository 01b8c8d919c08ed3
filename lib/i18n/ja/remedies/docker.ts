import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const docker: TextOf<'docker'> = {
  name: 'Dockerイメージ',
  gist: 'イメージへのCAの追加と、プライベートレジストリのCA',
  steps: {
    update: {
      title: '新しいベースイメージでビルドする',
      text: 'コンテナは、独自のCAの一覧とTLSライブラリを持っています。ホストを更新しても変わりません。`--pull`を付けると、最新のベースイメージが使われます。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'イメージにCAを1つだけ追加する',
      text: '`root.pem`をDockerfileと同じ場所に置きます。プロキシの中継などで、パッケージマネージャーがすでにそのCAを必要とする場合は、`ca-certificates`が入ったイメージから始めてください。コンテナ内で独自の一覧を使うプログラム（Java、Node.js、Python）には、それぞれの設定も必要です。',
    },
    scratch: {
      title: 'シェルのないイメージの場合',
      text: '最初のステージで一覧を作り、できたファイルをコピーします。Goのプログラムは、この場所の一覧を読み込みます。',
    },
    registry: {
      title: '`docker pull`自体が失敗する場合：そのレジストリのCAを置く',
      text: 'デーモンは接続のたびにこのフォルダーを読むので、再起動は不要です。Docker Desktopの場合は、WindowsまたはmacOSにCAを追加して、Docker Desktopを再起動します。',
    },
    check: {
      title: 'コンテナの中で確認する',
      text: '新しいコンテナでシェルを開き（`docker run --rm -it app sh`）、失敗していたコマンド（たとえば次のもの）を実行します。',
    },
    undo: {
      title: '元に戻す',
      text: 'Dockerfileから追加した行を削除してビルドし直します。レジストリの場合は、置いたファイルを削除します。',
    },
  },
};
