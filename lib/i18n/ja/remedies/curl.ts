import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const curl: TextOf<'curl'> = {
  name: 'curl',
  gist: '1回だけなら--cacert、スクリプトならCURL_CA_BUNDLE',
  steps: {
    update: {
      title: 'curlが使うTLSライブラリを調べる',
      text: '1行目に、TLSライブラリの名前（OpenSSL、GnuTLS、WindowsのSchannel、macOSのLibreSSLやSecureTransport）が表示されます。curlは通常、システムのCAの一覧を使うので、更新するのはそちらです。',
    },
    'compare-ca': compareCa,
    once: {
      title: '1回の実行だけ、CAを1つ信頼する',
      text: '`--cacert`を付けると、その実行に限って一覧が置き換わり、このCAだけが使われます。ホスト名と有効期間は、これまでどおり検証されます。成功すれば、CAは正しいとわかります。',
    },
    always: {
      title: 'スクリプトで使う',
      text: 'このシェルで実行するすべてのcurlに適用されます。一覧が置き換わるため、公開サーバーへの接続は失敗するようになります。ほかのCAとあわせて信頼させるには、OSの一覧に追加してください。',
    },
    check: {
      title: '直ったことを確認する',
      text: '同じシェルで、失敗していたコマンド（たとえば次のもの）を実行します。出力に「SSL certificate verify ok.」またはHTTPのステータスがあれば成功です。',
    },
    undo: { title: '元に戻す', text: '`--cacert`を外します。スクリプトの場合は、環境変数を取り除きます。' },
  },
};
