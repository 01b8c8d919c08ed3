import { comparePublicKeys, isWeb, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { restsOn } from '../../verdict-values.ts';
import { confirm, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const keyMismatch: CauseText = {
  name: '秘密鍵の不一致',
  headline: (facts) =>
    restsOn(facts, 'key-mismatched', 'mismatched')
      ? `${hostAt(facts)}が使っている秘密鍵は、証明書と対になっていません。`
      : `${hostAt(facts)}の秘密鍵が、証明書と対になっていない可能性があります。`,
  lede: (facts) =>
    `サーバーは、証明書が自分のものであることを秘密鍵で証明します。その証明が合わないため、どのクライアントも接続を中止します。更新のときに片方のファイルだけを入れ替えた、というのがよくある原因です。${elsewhere(facts)}`,
  fix: (facts) => ({
    title: '証明書と秘密鍵の組を合わせる',
    steps: [
      {
        title: '対になるファイルを確認する',
        text: '対になっていれば、2行とも同じハッシュ値が表示されます。certbotなら、どちらも`/etc/letsencrypt/live/`の同じフォルダーにあります。秘密鍵が見つからなければ、新しい鍵で証明書を再発行します。',
        code: [shell(onServer, ...comparePublicKeys('cert.pem', 'privkey.pem'))],
      },
      {
        title: '両方をサーバーに設定する',
        text: isWeb(facts)
          ? 'nginxでは`ssl_certificate`と`ssl_certificate_key`、Apacheでは`SSLCertificateFile`と`SSLCertificateKeyFile`です。手前のロードバランサーには、別に設定があります。'
          : '証明書と秘密鍵の設定は対になっています（Postfixなら`smtpd_tls_cert_file`と`smtpd_tls_key_file`）。手前のロードバランサーには、別に設定があります。',
      },
      reload(facts),
      confirm(facts),
    ],
    effort: '約5分。リロードのみで停止なし。秘密鍵を失った場合だけ再発行します。',
    who: 'サーバーの管理者。',
  }),
  settle: 'ハンドシェイクがサーバーの署名まで進む状態にして、再検査してください。',
  affects: 'すべてのクライアント。証明書の検証とは別に、ハンドシェイクそのものが失敗します。',
};
