import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, leafAs, reloadApache, reloadNginx, retry, shell } from '../../commands.ts';
import { chainSettings } from '../../settings.ts';
import type { CodeSample, FixStep } from '../../types.ts';
import { isAddress } from '../../verdict-values.ts';

/** Steps that several causes share. */

export const onServer = 'サーバー上で実行';
export const onClient = 'エラーが起きるマシンで実行';
export const anywhere = 'どのマシンでも可';

/** Said where people are tempted to make the message go away. */
export function keepVerifying(facts: VerdictFacts): string {
  return `直るまでの間も、検証は無効にしないでください。${facts.host}になりすました相手も信頼してしまいます。`;
}

export function confirm(facts: VerdictFacts, expect = ''): FixStep {
  const each = facts.affectedAddresses.length > 0 ? 'をアドレスごとに' : 'を';
  return {
    title: '直ったことを確認する',
    text: `失敗していたときと同じコマンド（たとえば次のもの）${each}実行し、ここでも再検査します。${expect}`,
    code: [shell(onClient, ...retry(facts))],
  };
}

export function reload(facts: VerdictFacts): FixStep {
  const everywhere =
    facts.affectedAddresses.length > 0 || facts.addresses.length > 1
      ? `${facts.host}にはアドレスが複数あります。背後にあるすべてのサーバーで実行してください。`
      : '';
  if (!isWeb(facts)) {
    return {
      title: 'サーバーをリロードする',
      text: `多くのサーバーは、起動時かリロード時にしか証明書を読み込みません。それまでは古い証明書を送り続けます。${everywhere}`,
    };
  }
  return {
    title: 'サーバーをリロードする',
    text: `nginxもApacheも、起動時かリロード時にしか証明書を読み込みません。それまでは古い証明書を送り続けます。${everywhere}`,
    code: [shell(onServer, '# nginx', reloadNginx), shell(onServer, '# Apache', reloadApache)],
  };
}

/** Put a complete chain file in place of the lone certificate. */
export function install(facts: VerdictFacts): FixStep {
  if (!isWeb(facts)) {
    return {
      title: '完全なファイルをサーバーに設置する',
      text: '証明書を指定する設定に、完全なファイルを指定します。Postfixでは`smtpd_tls_cert_file`または`smtpd_tls_chain_files`、Dovecotでは`ssl_cert`（2.4以降は`ssl_server_cert_file`）です。',
    };
  }
  return {
    title: '完全なファイルをサーバーに設置する',
    text: 'nginxでは`ssl_certificate`に完全なファイルを指定します。`ssl_trusted_certificate`に書いた証明書は送られません。Apacheは2.4.8以降なら`SSLCertificateFile`に完全なファイルを、それより前は中間証明書を`SSLCertificateChainFile`に指定します。',
    code: chainSettings(facts),
  };
}

/** A certificate that every client trusts already. */
export function publicCertificate(
  facts: VerdictFacts,
  title = '公開サーバーの場合：公開CAの証明書を取得する',
): FixStep {
  if (isAddress(facts)) {
    return {
      title,
      text: 'クライアントはIPアドレスで接続しています。公開CAの証明書は通常ホスト名に対するものですが、グローバルIPアドレスに発行するCAもあります（Let’s Encryptなら有効期間は約6日）。長く使うならホスト名で接続するのが確実です。192.168.0.10のようなプライベートアドレスに発行できるのは、独自CAだけです。',
    };
  }
  if (!isWeb(facts)) {
    return {
      title,
      text: 'インターネットから到達できるホスト名があれば、Let’s Encryptから無料で取得できます。取得と更新はcertbotに任せ、サーバーの設定にはそのファイルを指定し、更新後にデプロイフックでリロードします。',
      code: [shell(onServer, `sudo certbot certonly --standalone -d ${facts.sni}`)],
    };
  }
  return {
    title,
    text: 'インターネットから到達できるホスト名があれば、Let’s Encryptから無料で取得できます。certbotなら、設置から更新まで自動です。',
    code: [
      shell(onServer, '# nginx', `sudo certbot --nginx -d ${facts.sni}`),
      shell(onServer, '# Apache', `sudo certbot --apache -d ${facts.sni}`),
    ],
  };
}

/** Trust for a private root, once its fingerprint has been compared. */
export function distributeRoot(title: string, text: string): FixStep {
  return { title, text, code: rootSamples() };
}

function rootSamples(): readonly CodeSample[] {
  return [
    shell(
      onClient,
      '# 電話など別の手段でCAの管理者に確かめた値と照合',
      'openssl x509 -noout -subject -fingerprint -sha256 -in root.pem',
    ),
    shell(
      'Debian、Ubuntu',
      'sudo cp root.pem /usr/local/share/ca-certificates/private-root.crt',
      'sudo update-ca-certificates',
    ),
    shell('RHEL、Fedora', 'sudo cp root.pem /etc/pki/ca-trust/source/anchors/', 'sudo update-ca-trust'),
    shell(
      'macOS',
      '# 管理者のパスワードが必要',
      'sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain root.pem',
    ),
    shell('Windows', '# 管理者として開いたターミナルで実行', 'certutil -addstore -f Root root.pem'),
    shell(
      '独自の信頼ストアを持つプログラム',
      '# Java 9以降',
      'keytool -importcert -cacerts -alias private-root -file root.pem',
      '# Node.js',
      'export NODE_EXTRA_CA_CERTS=/etc/ssl/private-root.pem',
      '# Python（requests）：ルート証明書を追加済みのシステムのファイルを指定',
      'export REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt',
    ),
  ];
}

/** Whether the failing machine gets the certificate that was seen from here. */
export function compareEnds(facts: VerdictFacts): FixStep {
  return {
    title: '両側の証明書を比べる',
    text: 'エラーが起きるマシンで実行し、フィンガープリントをこのレポートのサーバー証明書と比べます。異なる場合は、会社のプロキシ、ファイアウォール、ウイルス対策ソフトなどが途中で証明書を差し替えています。',
    code: [shell(onClient, leafAs(facts, '-noout -issuer -fingerprint -sha256'))],
  };
}
