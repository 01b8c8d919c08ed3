import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell, verifyingClient } from '../../commands.ts';
import { protocolName } from '../../evidence-values.ts';
import { starttlsSettings } from '../../settings.ts';
import type { FixStep, FixText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { quoted } from '../phrases.ts';
import { anywhere, confirm, onClient, onServer } from './steps.ts';

/** Verdicts about what comes before TLS where a client begins in the clear (STARTTLS). */
interface DialogueVerdict {
  readonly headline: string;
  readonly lede: string;
  readonly fix: FixText;
}

export function dialogueName(facts: VerdictFacts): string {
  const id = textValue(facts, 'dialogue') ?? facts.starttls;
  return id === null ? '固有のプロトコル' : protocolName(id);
}

/** The server's words as a sentence; nothing where it said none. */
export function itSays(facts: VerdictFacts): string {
  const words = textValue(facts, 'reply') ?? textValue(facts, 'sample');
  return words === null ? '' : `サーバーの応答：${quoted(words)}。`;
}

/** The verdict where a dialogue was to lead to TLS, and it turned out that there is no TLS this way; else null. */
export function dialogueVerdict(facts: VerdictFacts): DialogueVerdict | null {
  if (restsOn(facts, 'protocol-foreign', 'not-offered')) return notOffered(facts);
  if (restsOn(facts, 'protocol-foreign', 'other-dialogue')) return otherDialogue(facts);
  if (restsOn(facts, 'protocol-foreign', 'tls-at-once')) return tlsAtOnce(facts);
  return restsOn(facts, 'protocol-foreign', 'plain-after-go-ahead') ? plainAfterGoAhead(facts) : null;
}

function notOffered(facts: VerdictFacts): DialogueVerdict {
  const name = dialogueName(facts);
  return {
    headline: `${facts.host}のポート${facts.port}は${name}で応答しますが、TLSへの切り替えに対応していません。`,
    lede: `どのクライアントもTLSに切り替えられませんが（STARTTLS）、証明書の問題ではありません。${itSays(facts)}サーバーでTLSが設定されていないか、途中の機器がSTARTTLSの案内を消しています。`,
    fix: {
      title: 'サーバーでTLSを有効にする',
      steps: [switchOn(facts), seeOffer(facts), confirm(facts)],
      effort: '証明書が手元にあれば約30分。',
      who: 'サーバー、またはその手前のファイアウォールの管理者。',
    },
  };
}

function switchOn(facts: VerdictFacts): FixStep {
  return {
    title: 'サーバーに証明書と秘密鍵を設定する',
    text: '設定がなければ、サーバーはTLSを案内しません。`fullchain.pem`は、サーバー証明書の後ろに中間証明書をつなげたファイルです。設定後にサーバーをリロードします。',
    code: starttlsSettings(textValue(facts, 'dialogue') ?? facts.starttls),
  };
}

function seeOffer(facts: VerdictFacts): FixStep {
  return {
    title: 'STARTTLSの案内が届いているか確認する',
    text: `サーバー自身で実行します。ここではTLSに切り替わるのに外からは切り替わらないなら、${between(facts)}`,
    code: [shell(onServer, sClient(facts, '', 'localhost'))],
  };
}

function between(facts: VerdictFacts): string {
  return (textValue(facts, 'dialogue') ?? facts.starttls) === 'smtp'
    ? '途中の機器が案内を消しています。メールを検査するファイアウォールは、`STARTTLS`を`XXXXXXXX`に書き換えることがあります。このサーバーを検査の対象から外してもらいます。'
    : 'プロキシ、コネクションプーラー、ファイアウォールなどが、途中でサーバーの代わりに応答しています。その場合は、そこでTLSを設定します。';
}

function otherDialogue(facts: VerdictFacts): DialogueVerdict {
  const [name, protocol] = [dialogueName(facts), textValue(facts, 'protocol')];
  const port = `${facts.host}のポート${facts.port}`;
  return {
    headline:
      protocol === null
        ? `${port}の応答は、${name}ではありません。`
        : `${port}の応答は、${name}ではなく${protocolName(protocol)}です。`,
    lede: `${name}で始めるクライアントはここから先に進めませんが、証明書の問題ではありません。${itSays(facts)}ポート番号が違うか、別のサービスがこのポートを使っています。`,
    fix: {
      title: '正しいポートを使う',
      steps: [whoListens(facts), confirm(facts)],
      effort: 'ポートの間違いなら1分。',
      who: 'クライアントのポートを設定した人、またはサーバーの管理者。',
    },
  };
}

export function whoListens(facts: VerdictFacts): FixStep {
  return {
    title: 'このポートで何が応答しているか確認する',
    text: `目的のサービスでなければ、クライアントのポート番号を直すか、ポート${facts.port}を空けます。ロードバランサーがPROXYプロトコルを付けている場合や、途中の機器が代わりに応答している場合も、同じように見えます。`,
    code: [shell(onServer, `sudo ss -ltnp 'sport = :${facts.port}'`)],
  };
}

function tlsAtOnce(facts: VerdictFacts): DialogueVerdict {
  const name = dialogueName(facts);
  const direct = { ...facts, starttls: null };
  return {
    headline: `${facts.host}のポート${facts.port}は最初からTLSのため、STARTTLSでは接続できません。`,
    lede: `STARTTLSに設定したクライアントは平文の${name}で始めますが、サーバーはTLSを待っているため、互いに話が通じません。この方式では、証明書は検査していません。`,
    fix: {
      title: '最初からTLSで接続する',
      steps: [
        {
          title: 'クライアントの接続方式を変える',
          text: 'メールソフトでは「STARTTLS」ではなく「SSL/TLS」を選びます。アドレスで指定する場合は、`smtps://`や`ldaps://`のように末尾に`s`が付くスキームです。',
          code: [shell(onClient, sClient(direct, ' -showcerts'))],
        },
        {
          title: '証明書を検査する',
          text: '最初からTLSで接続する検査なら、証明書が見えます。ここで再検査する場合も、同じアドレスを指定します。',
          code: [shell(anywhere, `npm run -s certwhy -- check ${directPlace(facts)}`)],
        },
        {
          ...confirm(direct),
          text: '設定を変えたプログラムか、次のコマンドをもう一度実行します。',
          code: [shell(onClient, verifyingClient(direct))],
        },
      ],
      effort: 'クライアントの設定だけなので1分。',
      who: 'クライアントを設定した人。',
    },
  };
}

/** The same place, with TLS from the first byte whatever the port says. */
function directPlace({ host, port }: VerdictFacts): string {
  return `tls://${host.includes(':') ? `'[${host}]'` : host}:${port}`;
}

function plainAfterGoAhead(facts: VerdictFacts): DialogueVerdict {
  return {
    headline: `${facts.host}のポート${facts.port}は、TLSへの切り替えに応じた後、TLSではなく平文を送ってきます。`,
    lede: `保護されていない内容をTLSで保護されたものと取り違えるおそれがあるため（CVE-2011-0411）、慎重なクライアントはここで切断します。${itSays(facts)}サーバーのソフトウェアの不具合か、途中の機器が応答に手を加えています。`,
    fix: {
      title: 'サーバーか、その手前の機器を直す',
      steps: [
        {
          title: 'サーバーを更新する',
          text: `切り替えに応じたサーバーは、TLSが確立するまで${dialogueName(facts)}で何も送ってはいけません。主なサーバーでは、以前に修正済みです。サーバーの代わりに応答するプロキシやスクリプトも、同じように守る必要があります。`,
        },
        {
          title: 'サーバー自身から試す',
          text: 'これで成功するなら、途中のメールゲートウェイ、ファイアウォール、ウイルス対策ソフトなどが応答に手を加えています。',
          code: [shell(onServer, sClient(facts, '', 'localhost'))],
        },
        confirm(facts),
      ],
      effort: '修正版があれば、更新の時間だけ。',
      who: 'サーバーの管理者。',
    },
  };
}
