import type { TextOf } from '../../remedies.ts';
import { compareCa } from './shared-steps.ts';

export const python: TextOf<'python'> = {
  name: 'Python、pip',
  gist: '標準ライブラリはSSL_CERT_FILE、requestsはREQUESTS_CA_BUNDLE',
  steps: {
    update: {
      title: 'TLSライブラリとCAの一覧を更新する',
      text: '1つ目のコマンドは、Pythonが使うOpenSSLを表示します。Pythonに付属のものか、システムのものです。requests、httpx、pipは独自の一覧（certifi）を持っていて、2つ目のコマンドで更新できます。macOSでpython.orgのPythonを使う場合は、「Install Certificates.command」を一度実行します。',
    },
    'compare-ca': compareCa,
    bundle: {
      title: 'CAを1つ加えた一覧を作る',
      text: '下の環境変数はどちらも一覧を置き換えるので、公開CAもファイルに含めます。RHELとFedoraでは`/etc/pki/tls/certs/ca-bundle.crt`です。それ以外では、`python3 -m certifi`で一覧の場所を確認できます。',
    },
    add: {
      title: '作った一覧を使う',
      text: '`SSL_CERT_FILE`は標準ライブラリ（urllib、http.client）、httpx、aiohttpに、`REQUESTS_CA_BUNDLE`はrequestsに使われます。プログラムを起動する場所で設定し、起動し直します。',
    },
    pip: { title: 'pip', text: 'pipの設定に保存され、すべてのダウンロードに使われます。' },
    undo: { title: '元に戻す', text: '環境変数とpipの設定を取り除きます。' },
  },
};
