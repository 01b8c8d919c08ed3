import type { TextOf } from '../../remedies.ts';

export const proxySettings: TextOf<'proxy-settings'> = {
  name: 'プロキシの設定',
  gist: 'どのプロキシを使っているかを調べ、設定する、または1台だけ除外する：curl、git、npm、pip、Java、Docker、Windows、macOS',
  steps: {
    look: {
      title: 'プロキシを使っているか、どちらの経路なら通るかを調べる',
      text: '1つ目のコマンドは、環境変数の設定を表示します。コマンドラインのプログラムの多くは、これに従います。続けて、同じ要求をプロキシを通さずに、そして通して試します。成功したほうに合わせて設定してください。`proxy.example.com:8080`は、自分のプロキシに読み替えます。',
    },
    environment: {
      title: '環境変数：curl、git、Python、Goなど',
      text: '`NO_PROXY`には、プロキシを通さないホストを並べます。`HTTPS_PROXY`の値は、通常`http://`で始まります（プロキシ自体との通信方法を表します）。systemdが起動するサービスにはシェルの環境変数が渡らないので、ユニットの`Environment=`に書きます。',
    },
    git: {
      title: 'git',
      text: '1つ目のコマンドで、現在の設定を確認できます。gitの設定は、環境変数より優先されます。',
    },
    npm: { title: 'npm', text: 'npmの設定は環境変数より優先され、`~/.npmrc`に保存されます。' },
    pip: { title: 'pip', text: '設定しなければ、環境変数に従います。' },
    java: {
      title: 'Java',
      text: 'Javaは環境変数を見ません。`nonProxyHosts`ではホストを`|`で区切ります。HTTPSにも適用されます。',
    },
    docker: {
      title: 'Docker',
      text: 'デーモン自身の通信、つまりイメージの取得に使われます。コンテナの中の環境変数は、`~/.docker/config.json`の`proxies`で設定します。',
    },
    windows: {
      title: 'Windows',
      text: 'サービスや多くのプログラムは、WinHTTPの設定を使います。次のコマンドは、管理者として実行してください。ブラウザが使うのは「設定」→「ネットワークとインターネット」→「プロキシ」です。',
    },
    macos: {
      title: 'macOS',
      text: 'ネットワークサービスの名前（`Wi-Fi`など）は、`networksetup -listallnetworkservices`で確認できます。`-setproxybypassdomains`は一覧を丸ごと置き換えるので、必要なホストをすべて並べます。',
    },
    check: {
      title: '直ったことを確認する',
      text: '同じターミナルで、失敗していたコマンド（たとえば次のもの）を実行します。',
    },
    undo: {
      title: '元に戻す',
      text: '設定を取り除きます。`/etc/docker/daemon.json`は、追加した行を削除してDockerを再起動します。',
    },
  },
};
