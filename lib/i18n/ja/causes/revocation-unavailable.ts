import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { isWeb, sClient, shell } from '../../commands.ts';
import { day, minute } from '../../evidence-values.ts';
import { staplingSettings } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { isAddress, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const revocationUnavailable: CauseText = {
  name: 'OCSP応答の不足・不備',
  headline: (facts) => {
    const answer = `${hostAt(facts)}が送るOCSP応答`;
    switch (detailOf(facts)) {
      case 'must-staple-missing':
        return `${hostAt(facts)}の証明書はOCSP応答の添付を必須としていますが、サーバーが送っていません。`;
      case 'stale': {
        const until = textValue(facts, 'nextUpdate');
        return `${answer}は、${until === null ? '' : `${day(until)}で`}期限が切れています。`;
      }
      case 'not-yet': {
        const from = textValue(facts, 'thisUpdate');
        return from === null
          ? `${answer}は、まだ有効ではありません。`
          : `${answer}が有効になるのは、${minute(from)}からです。`;
      }
      case 'other-certificate':
        return `${answer}は、別の証明書のものです。`;
      case 'bad-signature':
        return `${answer}は、署名が合いません。`;
      case 'unknown-status':
        return `${answer}は、この証明書を「不明（unknown）」としています。`;
      case 'no-answer':
        return `${answer}には証明書の状態がなく、エラーだけが入っています。`;
      case 'unreadable':
        return `${answer}を読み取れません。`;
      default:
        return `${hostAt(facts)}について、一部のクライアントが必要とするOCSP応答を得られない可能性があります。`;
    }
  },
  lede: (facts) => {
    const what = 'OCSP応答は、証明書が失効していないことをCAが署名して示す短いデータです。';
    if (mustStaple(facts)) {
      return `${what}この証明書は「must-staple」と指定されており、FirefoxとGnuTLSは、OCSP応答のない接続を検証エラーにします。ほかの多くのクライアントは確認しません。${elsewhere(facts)}`;
    }
    return `${what}これを読むクライアントは正しくない応答を検証エラーにし、ほかの多くは確認しません。誤った応答を送るより、何も送らないほうが安全です。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: mustStaple(facts)
      ? 'OCSP応答を送るか、must-stapleを外す'
      : 'OCSP応答を更新するか、送らないようにする',
    steps: [
      ...(mustStaple(facts) ? [turnOn(facts), dropDemand(facts)] : [refresh(facts)]),
      reload(facts),
      confirmStaple(facts),
    ],
    effort: '設定だけなら約10分。must-stapleを外して再発行するなら、さらに約15分。リロードのみで停止なし。',
    who: 'サーバーの管理者。',
  }),
  settle:
    '`openssl s_client -status`でサーバーが送る内容を確認し、クライアントがOCSP応答を必須としているかを調べてください。',
  affects: '厳密なクライアントだけ。must-stapleなのに応答がない場合は、FirefoxとGnuTLSが検証エラーにします。',
};

function detailOf(facts: VerdictFacts): string | null {
  return restsOn(facts, 'staple-unusable') ? facts.detail : null;
}

function mustStaple(facts: VerdictFacts): boolean {
  return detailOf(facts) === 'must-staple-missing';
}

function turnOn(facts: VerdictFacts): FixStep {
  const title = 'OCSPステープリングを有効にする';
  const text =
    'CAがOCSPを提供している（証明書にOCSPのURLがある）場合だけ可能です。Let’s Encryptは2025年8月に終了しました。';
  if (!isWeb(facts)) {
    return {
      title,
      text: `${text}Webサーバー以外では対応していないものが多く、その場合は次の手順に進みます。`,
    };
  }
  return {
    title,
    text: `${text}nginxには発行元の証明書とDNSの設定が必要で、起動直後の最初の応答には添付されません。`,
    code: staplingSettings(facts),
  };
}

function dropDemand(facts: VerdictFacts): FixStep {
  return {
    title: 'または、must-stapleなしで再発行する',
    text: 'CAがOCSPを終了している場合は、これが根本的な対処です。certbotでは、更新設定から`must_staple`を外して発行し直します。',
    code: isAddress(facts) ? [] : [shell(onServer, `sudo certbot certonly --force-renewal -d ${facts.sni}`)],
  };
}

function refresh(facts: VerdictFacts): FixStep {
  return {
    title: '新しい応答を取得できない理由を調べる',
    text: 'サーバーは、CAから平文のHTTPで応答を取得します。ポート80への外向きの通信が許可されているか、サーバーの時計が合っているかを確認します。ファイルで指定した応答（`ssl_stapling_file`）は、スクリプトなどで定期的に取得し直します。CAがOCSPを終了しているなら、ステープリングをやめます。',
    code: [shell(onServer, 'date -u', '# 現在送られている応答と日付', sClient(facts, ' -status'))],
  };
}

function confirmStaple(facts: VerdictFacts): FixStep {
  const step = confirm(facts);
  const status = shell(anywhere, '# 「Cert Status: good」と表示されること', sClient(facts, ' -status'));
  return { ...step, code: [...(step.code ?? []), status] };
}
