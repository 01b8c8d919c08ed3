import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import type { StarttlsId } from '../../../starttls/ids.ts';
import { directTlsPort, sClient, shell, upgradesToTls, verifyingClient } from '../../commands.ts';
import { protocolName } from '../../evidence-values.ts';
import { enableTlsSettings } from '../../settings.ts';
import type { CauseText, FixStep, FixText } from '../../types.ts';
import { restsOn, shownName, textValue } from '../../verdict-values.ts';
import { quoted } from '../phrases.ts';
import { dialogueVerdict, whoListens } from './starttls.ts';
import { anywhere, confirm, reload } from './steps.ts';

export const notTls: CauseText = {
  name: 'TLSではないポート',
  headline: (facts) => {
    const verdict = dialogueVerdict(facts);
    if (verdict !== null) return verdict.headline;
    const protocol = protocolOf(facts);
    const port = `${facts.host}のポート${facts.port}`;
    return protocol === null
      ? `${port}の応答は、TLSではありません。`
      : `${port}の応答は、TLSではなく${plainly(protocol)}です。`;
  },
  lede: (facts) => {
    const verdict = dialogueVerdict(facts);
    if (verdict !== null) return verdict.lede;
    const sample = restsOn(facts, 'protocol-foreign') ? textValue(facts, 'sample') : null;
    const answer = sample === null ? '' : `応答の先頭は${quoted(shownName(sample))}です。`;
    return `どのクライアントもTLS接続を始められませんが、証明書の問題ではありません。${answer}${meaning(protocolOf(facts))}`;
  },
  fix: (facts) => dialogueVerdict(facts)?.fix ?? foreignFix(facts),
  settle: 'このポートで何が応答するはずなのかを、サーバーの管理者に確認してください。',
  affects:
    'このポートでTLSを期待する、すべてのクライアント。curlは“wrong version number”、GnuTLSは“An unexpected TLS packet was received”と示します。',
};

function foreignFix(facts: VerdictFacts): FixText {
  return {
    title: '正しいポートを使うか、TLSを有効にする',
    steps: [...stepsFor(facts), confirmProtocol(facts)],
    effort: 'ポートの間違いなら1分。サーバーでTLSを設定するなら約30分。',
    who: 'クライアントのポートを設定した人、またはサーバーの管理者。',
  };
}

function protocolOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'protocol-foreign', 'speaks-other') ? textValue(facts, 'protocol') : null;
}

function plainly(protocol: string): string {
  return protocol === 'http' ? '平文のHTTP' : protocolName(protocol);
}

function meaning(protocol: string | null): string {
  if (protocol === 'http') return '`http://`用のポートか、サーバーの設定でTLSを有効にし忘れています。';
  if (protocol === 'ssh') return 'SSHは、証明書ではなくホスト鍵を使う独自の方法で通信を保護します。';
  if (upgradesToTls(protocol)) {
    return `このポートの${protocolName(protocol)}は平文で始まり、クライアントが要求して初めてTLSに切り替わります（STARTTLSなど）。`;
  }
  return 'ポート番号が違うか、別のサービスがこのポートを使っています。';
}

function stepsFor(facts: VerdictFacts): readonly FixStep[] {
  const protocol = protocolOf(facts);
  if (protocol === 'http')
    return [...(facts.port === 443 ? [] : [httpsPort(facts)]), enableTls(facts), reload(facts)];
  if (protocol === 'ssh') return [sshClient(facts)];
  if (upgradesToTls(protocol)) return [tlsPort(facts, protocol), startTls(facts, protocol)];
  return [whoListens(facts)];
}

function httpsPort(facts: VerdictFacts): FixStep {
  return {
    title: 'ポート番号を確認する',
    text: `HTTPSのポートは通常443です。${facts.host}が443でHTTPSを提供しているなら、クライアントの設定をそちらに変えます。平文のHTTPで正しいなら\`http://\`と書き、機密情報は送らないでください。`,
  };
}

function enableTls(facts: VerdictFacts): FixStep {
  return {
    title: 'このポートでTLSを有効にする',
    text: 'nginxでは`listen`の行に`ssl`が、Apacheでは`SSLEngine on`がありません。証明書と秘密鍵も一緒に設定します。',
    code: enableTlsSettings(facts),
  };
}

function sshClient(facts: VerdictFacts): FixStep {
  return {
    title: 'SSHクライアントを使うか、ポートを直す',
    text: 'scp、sftp、SSH経由のgitなら、`ssh://`、`sftp://`、`git@`で始まるアドレスを使います。Webサーバーに接続したかったのなら、ポートが違います（通常は443）。',
    code: [shell(anywhere, `ssh -p ${facts.port} ${facts.host}`)],
  };
}

function tlsPort(facts: VerdictFacts, protocol: StarttlsId): FixStep {
  const port = directTlsPort(facts, protocol);
  return {
    title: 'クライアントの接続方式を選び直す',
    text:
      port === null
        ? 'クライアントの設定で、接続後にTLSへ切り替える方式を選びます。'
        : `クライアントの設定で、最初からTLSのポート${port}に変えるか、ポート${facts.port}のまま「STARTTLS」を選びます。`,
  };
}

function startTls(facts: VerdictFacts, protocol: string): FixStep {
  return {
    title: '切り替え後の応答を確認する',
    text: 'プロトコルの手順でTLSを要求し、証明書を表示します。ここで失敗する場合は、サーバー側でTLSを有効にする必要があります。',
    code: [shell(anywhere, sClient(facts, ` -starttls ${protocol} -showcerts`))],
  };
}

/** The port keeps its protocol, so confirming takes that protocol, and a look from here another port. */
function confirmProtocol(facts: VerdictFacts): FixStep {
  const protocol = protocolOf(facts);
  const step = confirm(facts);
  if (protocol === 'ssh') {
    return {
      ...step,
      text: '失敗していたコマンドを、次のようにSSHで実行します。ここでの再検査では、SSHのポートと表示されたままになります。',
      code: [shell(anywhere, `ssh -p ${facts.port} ${facts.host} true`)],
    };
  }
  if (!upgradesToTls(protocol)) return step;
  const port = directTlsPort(facts, protocol);
  const clear = `\`${protocol}://${facts.host}:${facts.port}\``;
  const again =
    port === null
      ? `ここで再検査する場合は、${clear}を指定します。`
      : `ここで再検査する場合は、ポート${port}か、STARTTLSなら${clear}を指定します。`;
  return {
    ...step,
    text: `設定を変えたプログラムか、次のコマンドをもう一度実行します。${again}`,
    code: [shell(anywhere, verifyingClient(facts, facts.host, ` -starttls ${protocol}`))],
  };
}
