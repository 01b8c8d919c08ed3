import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, sClient, shell } from '../../commands.ts';
import { versionName } from '../../evidence-values.ts';
import { offerSettings, versionSettings } from '../../settings.ts';
import type { CauseText, FixStep, FixText } from '../../types.ts';
import { numberValue, restsOn, shownName, textValue } from '../../verdict-values.ts';
import { alertText } from '../phrases.ts';
import { anywhere, confirm, onServer, reload } from './steps.ts';

export const protocolMismatch: CauseText = {
  name: '古いTLSバージョン',
  headline: (facts) => {
    const version = versionOf(facts);
    if (version !== null)
      return `${facts.host}は${version}までしか使えず、最近のクライアントは接続できません。`;
    if (isExotic(facts))
      return `${facts.host}は、現在のクライアントが提示する方式では接続できず、${shownName(textValue(facts, 'chosen') ?? '')}を必要とします。`;
    const alert = alertOf(facts);
    if (alert !== null)
      return `${facts.host}が、共通のTLSバージョンや暗号スイートがないとして${alertText(alert)}を返しました。`;
    return `${facts.host}とクライアントに、共通のTLSバージョンがない可能性があります。`;
  },
  lede: (facts) => {
    if (isExotic(facts))
      return 'クライアントとサーバーには、共通の暗号スイートと曲線が必要です。証明書の鍵も、クライアントが対応する曲線でなければなりません。ブラウザ、Go、Java、既定の設定のOpenSSLは、この方式を提示しないため、`handshake failure`で終わります。';
    return versionOf(facts) === null
      ? 'TLS 1.0から1.3までを提示しました。サーバーの設定かTLSライブラリがそれ以外を求めているため、証明書を受け取る前にハンドシェイクが終わりました。'
      : 'OpenSSL、Node.js、Java、Go、ブラウザはTLS 1.2か1.3を必要とし、接続できるのは古い設定の一部のクライアントだけです。証明書とは関係ありません。';
  },
  fix: (facts) => (isExotic(facts) ? usualAlgorithms(facts) : currentVersions(facts)),
  settle: 'まずハンドシェイクが完了する状態にしてください。バージョンはそこで分かります。',
  affects:
    'OpenSSL、Node.js、Go、Java、ブラウザはTLS 1.0と1.1では接続できません。DebianのGnuTLS系クライアント、NSSのツール、mbedTLSはまだ接続できます。暗号スイートや曲線が珍しいものだけの場合は、それに合わせて設定していないすべてのクライアント。',
};

function isExotic(facts: VerdictFacts): boolean {
  return restsOn(facts, 'current-clients-refused', 'refused');
}

function usualAlgorithms(facts: VerdictFacts): FixText {
  return {
    title: '一般的な暗号スイートと曲線も許可する',
    steps: [
      {
        title: 'ほかを使えなくしている設定を消す',
        text: '設定がなければ、TLSライブラリが一般的なものを使います。特定の曲線や暗号スイートを使う決まりがあるなら、それを先頭に書き、後ろに一般的なものを並べます。',
        code: offerSettings(facts),
      },
      {
        title: '鍵がその曲線の場合',
        text: '設定では直りません。P-256かRSAの鍵で、2枚目の証明書を発行してもらいます。サーバーには両方を設定でき、クライアントに合うほうが使われます。',
        code: [shell(onServer, 'openssl x509 -noout -text -in cert.pem | grep -A1 "ASN1 OID"')],
      },
      reload(facts),
      {
        ...confirm(facts),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# 暗号スイートが表示されること', sClient(facts, ' -groups X25519:P-256')),
        ],
      },
    ],
    effort: '設定だけなら約10分。鍵が原因なら、2枚目の証明書が必要です。',
    who: 'サーバーの管理者。',
  };
}

function currentVersions(facts: VerdictFacts): FixText {
  return {
    title: 'TLS 1.2と1.3を有効にする',
    steps: [
      {
        title: 'TLSライブラリを更新する',
        text: 'TLS 1.2にはOpenSSL 1.0.1以降、TLS 1.3には1.1.1以降が必要です。更新後はサービスを再起動しないと、古いライブラリが使われ続けます。機器の場合はファームウェアを更新し、更新がなければ、手前にnginxなどのリバースプロキシを置きます。',
        code: [
          shell(
            onServer,
            'openssl version',
            '# Debian、Ubuntu',
            'sudo apt-get update && sudo apt-get upgrade',
          ),
        ],
      },
      settings(facts),
      reload(facts),
      {
        ...confirm(
          facts,
          'クライアント側の最低バージョンを下げたままにしないでください。ほかのすべてのサーバーとの通信も弱くなります。',
        ),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, '# TLSv1.2と暗号スイートが表示されること', sClient(facts, ' -tls1_2')),
        ],
      },
    ],
    effort:
      '設定だけなら約10分。システムの更新が必要ならもっとかかります。再起動が必要で、再発行は不要です。',
    who: 'サーバーの管理者。',
  };
}

function versionOf(facts: VerdictFacts): string | null {
  const version = restsOn(facts, 'protocol-obsolete', 'obsolete') ? textValue(facts, 'version') : null;
  return version === null ? null : versionName(version);
}

function alertOf(facts: VerdictFacts): number | null {
  return restsOn(facts, 'protocol-obsolete', 'version-refused') ? numberValue(facts, 'alert') : null;
}

function settings(facts: VerdictFacts): FixStep {
  const title = '現在のバージョンを許可する';
  if (!isWeb(facts)) {
    return {
      title,
      text: '最低バージョンの設定は、Postfixでは`smtpd_tls_protocols`、Dovecotでは`ssl_min_protocol`、OpenLDAPでは`TLSProtocolMin`です。',
    };
  }
  return {
    title,
    text: '古いバージョンだけを書いた行を、全体の設定も含めて探します。nginxでは、同じアドレスの最初のserverの設定がすべてに適用されます。',
    code: versionSettings(facts),
  };
}
