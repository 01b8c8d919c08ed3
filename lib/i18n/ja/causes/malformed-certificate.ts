import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, reportedReason, restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, elsewhere, hostAt } from './wording.ts';

export const malformedCertificate: CauseText = {
  name: '読み取れない証明書',
  headline: (facts) => {
    const host = hostAt(facts);
    if (isEmpty(facts)) return `${host}が送った証明書リストは空です。`;
    if (restsOn(facts, 'certificate-malformed', 'unreadable')) {
      const position = numberValue(facts, 'position');
      return position === null || position === 1
        ? `${host}の証明書は、データが壊れていて読み取れません。`
        : `${host}が送った${position}枚目の証明書は、データが壊れていて読み取れません。`;
    }
    if (isBroken(facts)) return `${host}が証明書を送るメッセージが壊れています。`;
    if (restsOn(facts, 'certificate-malformed', 'encoding-refused')) {
      return `${certificateOf(facts)}は、エンコードが規則に反しており、TLSライブラリが受け付けません。`;
    }
    if (restsOn(facts, 'certificate-malformed', 'encoding-odd')) {
      return `${certificateOf(facts)}は、エンコードが規則に反しています。`;
    }
    return `${host}が、読み取れない証明書を送っている可能性があります。`;
  },
  lede: (facts) => {
    if (isEmpty(facts)) {
      return `検証する証明書がないため、どのクライアントも接続を中止します。この名前の証明書が設定されていないか、ファイルを読み込めなかったことが主な原因です。${elsewhere(facts)}`;
    }
    if (isBroken(facts)) {
      return `メッセージの中の長さの値が合わず、どのクライアントも証明書を取り出せません。証明書ではなく、サーバーのソフトウェアか途中の機器の不具合です。${elsewhere(facts)}`;
    }
    const reason = restsOn(facts, 'certificate-malformed') ? reportedReason(facts) : null;
    return `解釈できないクライアントは、内容を検証する前にエラーにします。${reason === null ? '' : `OpenSSLのエラーは\`${reason}\`でした。`}ファイルが壊れたか、証明書を作ったソフトウェアに不具合があります。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: titleOf(facts),
    steps: isBroken(facts)
      ? [mendProgram(), reload(facts), confirm(facts)]
      : [isEmpty(facts) ? findReason(facts) : original(), install(facts), reload(facts), confirm(facts)],
    effort: isBroken(facts)
      ? 'そのソフトウェアか機器の更新にかかる時間。証明書はそのまま使えます。'
      : '元のファイルがあれば約10分。それにも問題があれば再発行します。リロードのみで停止なし。',
    who: 'サーバーの管理者。',
  }),
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。',
  affects:
    'データが壊れていれば、すべてのクライアント。エンコードのわずかな誤りなら、Goやrustlsなど厳密なものだけ。',
};

function isEmpty(facts: VerdictFacts): boolean {
  return restsOn(facts, 'certificate-malformed', 'empty-message');
}

function isBroken(facts: VerdictFacts): boolean {
  return restsOn(facts, 'certificate-malformed', 'message-broken');
}

function titleOf(facts: VerdictFacts): string {
  if (isBroken(facts)) return 'TLSを処理するソフトウェアを直す';
  return isEmpty(facts) ? '証明書を設定する' : '元のファイルを設置し直すか、再発行する';
}

function mendProgram(): FixStep {
  return {
    title: 'TLSを処理しているソフトウェアを更新する',
    text: 'このポートで応答しているのが、サーバー自身か、ロードバランサーか、TLSを検査するファイアウォールかを確かめ、更新します。特定のネットワークからだけ失敗するなら、途中の機器の不具合です。',
  };
}

function findReason(facts: VerdictFacts): FixStep {
  return {
    title: 'この名前にどの証明書が使われるか確認する',
    text: '読み込めなかったファイルは、サーバーの起動時のログに記録されます。名前に合うサイトがないときに応答する、証明書のないサイトがないかも確認します。',
    code: [shell(anywhere, sClient(facts, ' -showcerts'))],
  };
}

function original(): FixStep {
  return {
    title: 'ファイルを確認し、取得し直す',
    text: 'エラーが表示されれば、サーバー上のファイルが壊れています。CAからPEM形式で取得し直し、ワープロなどで開かずに設置します。元のファイルでも同じエラーになる場合は、再発行します。独自CAでは、ソフトウェアの更新が必要です。',
    code: [shell(onServer, 'openssl x509 -noout -text -in cert.pem')],
  };
}
