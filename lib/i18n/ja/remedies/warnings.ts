import type { RemedyTexts } from '../../remedies.ts';

/** The only place that names these switches, and only to say what they cost. */
export const warnings: RemedyTexts['warnings'] = {
  'browser-exception':
    'ブラウザの警告を無視して先へ進んだり、`--ignore-certificate-errors`を付けて起動したりしないでください。サーバーになりすました相手に、パスワードを含むすべての通信を読まれ、書き換えられるおそれがあります。代わりに、必要なCAを1つだけ追加します。元に戻す手順も上にあります。',
  'curl-insecure':
    '`curl -k`（`--insecure`）は使わず、`~/.curlrc`にも`insecure`と書かないでください。パスワードやトークンをなりすましの相手にも送ってしまい、しかも誰も気付きません。`--cacert`なら、検証したまま接続できます。',
  'docker-insecure-registries':
    'レジストリを`insecure-registries`に登録しないでください。途中で差し替えられたイメージでも、Dockerは受け取って実行してしまいます。`/etc/docker/certs.d`にCAのファイルを1つ置けば、安全に接続できます。',
  'git-ssl-verify':
    '`http.sslVerify`を`false`にしたり、`GIT_SSL_NO_VERIFY`を設定したりしないでください。ソースコードやアクセストークンがなりすましの相手に渡り、ビルドする内容を差し替えられるおそれがあります。上の設定なら、1つのサーバーについて1つのCAだけを信頼します。',
  'inspection-left-off':
    'ウイルス対策ソフトやプロキシの検査を、試したあとも止めたままにしないでください。必要がなくなっても、守られていない状態が続きます。止めてよいかを先に確認し、試すのは数分だけにして、このサーバーだけを例外に追加します。',
  'java-trust-all':
    '何でも受け入れる`TrustManager`や、常に`true`を返す`HostnameVerifier`をコードに書き込まないでください。そのコードは残り続け、以後の通信はすべて読まれ、書き換えられるおそれがあります。CAを1つ加えた信頼ストアなら、コードの変更は不要です。',
  'key-readable':
    '秘密鍵を誰でも読める状態（`chmod 644`や`chmod 777`）にしたり、メールで送ったりしないでください。秘密鍵を手に入れた人は、持ち主になりすませます。サーバーは権限を下げる前に鍵を読み込むので、`600`で十分です。',
  'node-reject-unauthorized':
    '`NODE_TLS_REJECT_UNAUTHORIZED=0`、`rejectUnauthorized: false`、npmの`strict-ssl=false`は設定しないでください。データベースや決済サービスなど、プログラムのすべての接続が検証されなくなります。`NODE_EXTRA_CA_CERTS`なら、CAを1つ加えるだけで、ほかはそのままです。',
  'package-manager-unverified':
    'パッケージマネージャーの検証（`Acquire::https::Verify-Peer "false"`、`sslverify=0`、`apk --no-check-certificate`）を無効にしないでください。ダウンロードしたものは、管理者権限で実行されます。パッケージマネージャー自体が失敗する場合は、別のマシンで`ca-certificates`パッケージを取得してコピーします。',
  'python-unverified':
    '`verify=False`、`PYTHONHTTPSVERIFY=0`、`pip --trusted-host`は使わないでください。途中で差し替えられたパッケージでも、pipはインストールして実行してしまいます。上で作ったファイルなら、このサーバーもほかのサーバーも検証できます。',
};
