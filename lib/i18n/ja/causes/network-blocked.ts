import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { listValue, restsOn, textValue } from '../../verdict-values.ts';
import { refusal } from '../ranges.ts';
import { dialogueName } from './starttls.ts';
import { confirm, onClient, onServer } from './steps.ts';
import { here, some } from './wording.ts';

export const networkBlocked: CauseText = {
  name: '接続の遮断',
  headline: (facts) => {
    const on = `${facts.host}のポート${facts.port}`;
    switch (detailOf(facts)) {
      case 'refused':
        return `${on}への接続が拒否されました（待ち受けがないか、ファイアウォールによる拒否）。`;
      case 'timed-out':
        return `${on}から応答がなく、サーバーの停止か途中での遮断が考えられます。`;
      case 'unreachable':
        return `${here(facts)}から${facts.host}への経路がありません。`;
      case 'silent':
        return `${on}に接続はできますが、TLSハンドシェイクが時間内に終わりません。`;
      case 'closed':
        return `${on}に接続はできますが、証明書を受け取る前に切断されます。`;
      case 'reset':
        return `${on}への接続が、証明書を受け取る前にリセットされます。`;
      case 'before-tls':
        return beforeTls(facts, on);
      case 'some-addresses':
        return `${on}に、接続できないアドレスがあります${addresses(facts)}。`;
      case 'address-refused':
        return `${facts.host}のアドレス${addresses(facts)}は、${here(facts)}から接続しない範囲にあるため、検査していません。`;
      default:
        return `${on}への接続が遮断されている可能性があります。`;
    }
  },
  lede: (facts) => {
    if (detailOf(facts) === 'address-refused') {
      const refused = listValue(facts, 'addresses');
      return refusal(refused.length === 0 ? [facts.host] : refused, textValue(facts, 'range') ?? 'reserved');
    }
    if (detailOf(facts) === 'some-addresses') {
      return 'このアドレスを選んだクライアントは失敗するか待たされ、ほかのアドレスなら成功します。接続できたアドレスは個別に判定しています。';
    }
    const seen = isBeforeTls(facts)
      ? '接続そのものが失敗しており、証明書の問題ではありません'
      : '証明書を受け取る前に終わったため、証明書については何も判定できません';
    return `${seen}${echo(facts)}。${here(facts)}から試した結果で、ほかのネットワークからは接続できるかもしれません。${portBlocked(facts)}`;
  },
  fix: (facts) => ({
    title: detailOf(facts) === 'address-refused' ? '接続できる場所から検査する' : 'サーバーまでの通信を通す',
    steps: [...stepsFor(facts), confirm(facts)],
    effort:
      detailOf(facts) === 'address-refused'
        ? 'コマンドラインなら1分。サーバー側の変更は不要です。'
        : '自分のサーバーの設定なら約10分。ファイアウォールが他部門の管理なら、その対応しだい。証明書の作業は不要です。',
    who:
      detailOf(facts) === 'address-refused'
        ? 'サーバーに接続できるマシンを使う人、またはこのダッシュボードの運用者。'
        : 'サーバー、またはその手前のファイアウォールの管理者。',
  }),
  settle: 'スマートフォンの回線など、別のネットワークから同じ接続を試してください。',
  affects: 'サーバーに到達できないネットワークの、すべてのクライアント。',
};

/** What became of the dialogue in the clear that leads to TLS (STARTTLS). */
function beforeTls(facts: VerdictFacts, on: string): string {
  switch (textValue(facts, 'how')) {
    case 'dialogue-silent':
      return `${on}に接続はできますが、${dialogueName(facts)}で何も応答しません。`;
    case 'dialogue-closed':
      return `${on}に接続はできますが、TLSに切り替わる前に切断されます。`;
    case 'dialogue-reset':
      return `${on}への接続が、TLSに切り替わる前にリセットされます。`;
    default:
      return `${on}に接続はできますが、時間内にTLSへ切り替わりません。`;
  }
}

const MAIL_RELAY = 25;

/** The commonest reason why port 25 of a mail server seems dead. */
function portBlocked(facts: VerdictFacts): string {
  const dropped = restsOn(facts, 'address-unreachable', 'timed-out') && facts.port === MAIL_RELAY;
  return dropped
    ? '多くのプロバイダーやクラウドは、利用者からのポート25への接続を遮断しています。メールソフトではポート587か465を使います。'
    : '';
}

function detailOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'address-unreachable') ? facts.detail : null;
}

/** The failure came before a certificate could have any part in it. */
function isBeforeTls(facts: VerdictFacts): boolean {
  return restsOn(facts, 'address-unreachable', 'refused', 'timed-out', 'unreachable');
}

function addresses(facts: VerdictFacts): string {
  const items = listValue(facts, 'addresses');
  return items.length === 0 ? '' : `（${some(items)}）`;
}

/** What clients print for it. */
function echo(facts: VerdictFacts): string {
  if (detailOf(facts) === 'refused') return '（エラーはConnection refused、ECONNREFUSEDなど）';
  if (detailOf(facts) === 'timed-out') return '（エラーはConnection timed out、ETIMEDOUTなど）';
  if (detailOf(facts) === 'reset') return '（エラーはConnection reset by peer、ECONNRESETなど）';
  return '';
}

function stepsFor(facts: VerdictFacts): readonly FixStep[] {
  switch (detailOf(facts)) {
    case 'silent':
    case 'closed':
    case 'reset':
    case 'before-tls':
      return [fromInside(facts), inspection(facts)];
    case 'address-refused':
      return [fromYourMachine(facts)];
    default:
      return [listening(facts), firewall(facts)];
  }
}

function listening(facts: VerdictFacts): FixStep {
  return {
    title: 'サーバーが待ち受けているか確認する',
    text: `ポート${facts.port}で待ち受けているプログラムが表示されます。何も表示されなければ、サービスを起動するか、設定のポート番号を直します。\`127.0.0.1\`とあれば、そのマシン自身からの接続しか受け付けていません。`,
    code: [shell(onServer, `sudo ss -ltnp 'sport = :${facts.port}'`)],
  };
}

function firewall(facts: VerdictFacts): FixStep {
  return {
    title: '途中の通信を許可する',
    text: `サーバー自身のファイアウォール、クラウドのセキュリティグループ、社内のファイアウォールを確認し、サーバーへのポート${facts.port}（TCP）を許可します。ロードバランサーがある場合は、正常なサーバーが登録されているかも確認します。`,
    code: [
      shell('Debian、Ubuntu（ufw）', 'sudo ufw status', `sudo ufw allow ${facts.port}/tcp`),
      shell(
        'RHEL、Fedora（firewalld）',
        `sudo firewall-cmd --permanent --add-port=${facts.port}/tcp`,
        'sudo firewall-cmd --reload',
      ),
      shell('クライアントのネットワークで実行', '# ポートが応答するか', `nc -vz ${facts.host} ${facts.port}`),
    ],
  };
}

function fromInside(facts: VerdictFacts): FixStep {
  return {
    title: 'サーバー自身から接続してみる',
    text: 'これで成功するなら、途中の何かが切断しています。失敗するなら、サーバーのログに理由があります。よくあるのは、ロードバランサー用のPROXYプロトコルを待っている、証明書が設定されていない、背後のサービスが停止している、などです。',
    code: [shell(onServer, sClient(facts, '', 'localhost'))],
  };
}

function inspection(facts: VerdictFacts): FixStep {
  return {
    title: '途中の機器やソフトを確認する',
    text: `TLSを検査するファイアウォールやウイルス対策ソフトは、許可していない通信を切断します。短時間だけ止めて試すか、${facts.host}のポート${facts.port}を例外にしてもらいます。影響の範囲を先に確かめてください。`,
    code: [shell(onClient, '# 別のネットワークからも実行', sClient(facts))],
  };
}

function fromYourMachine(facts: VerdictFacts): FixStep {
  return {
    title: '手元のマシンから検査する',
    text: '内部のアドレスに接続しないのは、この検査を通じて内部ネットワークに入り込まれるのを防ぐためです。手元のマシンで、コマンドラインを`--allow`なしで実行すれば、同じレポートが得られます。',
    code: [shell(onClient, `npm run -s certwhy -- check ${facts.hostPort}`)],
  };
}
