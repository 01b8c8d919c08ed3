import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, sClient, shell } from '../../commands.ts';
import { intermediateExtensions, serverExtensions } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { valuesText } from '../phrases.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, culpritNamed, elsewhere, hostAt } from './wording.ts';

export const constraintViolation: CauseText = {
  name: '証明書の制約違反',
  headline: (facts) =>
    ruleOf(facts)?.headline(facts) ??
    `${hostAt(facts)}のチェーンに、制約に反した証明書がある可能性があります。`,
  lede: (facts) => {
    const meaning =
      ruleOf(facts)?.lede(facts) ??
      '証明書には、何に使えるか、どのCAが発行してよいかが決められています。それに反する証明書を、クライアントは検証エラーにします。';
    const remedy = restsOn(facts, 'name-constraint-violated')
      ? 'CAか名前を変える必要があります'
      : '証明書の再発行が必要です';
    return `${meaning}クライアント側では直せず、${remedy}。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: titleOf(facts),
    steps: [mend(facts), install(facts), reload(facts), confirm(facts)],
    effort: '約30分と、CAが再発行する時間。リロードのみで停止なし。',
    who: '発行はCAの管理者、設置はサーバーの管理者。',
  }),
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。制約は証明書に書かれています。',
  affects:
    'ほとんどのクライアント（制約の種類で異なります）。たとえばクライアント用の証明書は、gitやwgetなどGnuTLS系を除いて検証エラーになり、CAでもあるサーバー証明書はFirefox、NSSのツール、rustlsだけが検証エラーにします。',
};

interface Rule {
  readonly check: string;
  readonly headline: (facts: VerdictFacts) => string;
  readonly lede: (facts: VerdictFacts) => string;
}

const rules: readonly Rule[] = [
  {
    check: 'issuer-not-a-ca',
    headline: (facts) =>
      `${hostAt(facts)}のチェーンで、CAではない証明書${culpritNamed(facts, '')}が別の証明書に署名しています。`,
    lede: () =>
      'ほかの証明書に署名できるのは、CAと明記された証明書（基本制約が`CA:TRUE`）だけです。この決まりがなければ、証明書を持つ人は誰でも証明書を作れてしまいます。',
  },
  {
    check: 'key-usage-wrong',
    headline: (facts) => `${certificateOf(facts)}が、鍵用途で許可されていない使い方をされています。`,
    lede: (facts) =>
      `CAには「Certificate Sign」、サーバーには通常「Digital Signature」の鍵用途（KeyUsage）が必要です。${stated(facts, 'この証明書で許可されている用途')}`,
  },
  {
    check: 'path-length-exceeded',
    headline: (facts) =>
      `${hostAt(facts)}のチェーンに含まれるCAの数が、CA証明書${culpritNamed(facts, '')}の定める上限を超えています。`,
    lede: (facts) => {
      const limit = textValue(facts, 'value');
      return `CA証明書は、自分の下に置けるCAの数を制限できます（パス長制約${limit === null ? '' : `、ここでの上限は${limit}`}）。上限を超えたCAの署名は、クライアントに認められません。`;
    },
  },
  {
    check: 'name-constraint-violated',
    headline: (facts) => `${hostAt(facts)}の証明書を発行したCAは、この名前の証明書を発行できません。`,
    lede: (facts) => {
      const name = textValue(facts, 'value');
      return `チェーン内のCAは、発行できる名前が限られており（名前制約）、${name === null ? 'この名前' : `\`${name.replaceAll('`', '’')}\``}は含まれません。社内のCAによくある制限です。`;
    },
  },
  {
    check: 'purpose-not-server',
    headline: (facts) =>
      isAbove(facts)
        ? `${hostAt(facts)}のチェーンにあるCA証明書${culpritNamed(facts, '')}は、サーバー用の証明書を発行できません。`
        : `${hostAt(facts)}の証明書は、サーバー用ではありません。`,
    lede: (facts) =>
      `サーバー証明書には「TLS Web Server Authentication」（serverAuth）の用途が必要です。${stated(facts, 'この証明書で許可されている用途')}`,
  },
  {
    check: 'critical-extension-unknown',
    headline: (facts) => `${certificateOf(facts)}に、クライアントが解釈できないクリティカル拡張があります。`,
    lede: (facts) =>
      `クリティカルと指定された拡張を解釈できないクライアントは、証明書を受け入れてはならない決まりです。${stated(facts, '該当する拡張')}`,
  },
  {
    check: 'extension-duplicated',
    headline: (facts) => `${certificateOf(facts)}に、同じ拡張が重複しています。`,
    lede: (facts) =>
      `内容が食い違わないよう、同じ拡張は証明書に一つしか置けません。${stated(facts, '重複している拡張')}`,
  },
  {
    check: 'lifetime-too-long',
    headline: (facts) => {
      const days = numberValue(facts, 'days');
      const limit = numberValue(facts, 'limit');
      return days === null || limit === null
        ? `${hostAt(facts)}の証明書は、有効期間が公開CAの上限を超えています。`
        : `${hostAt(facts)}の証明書は有効期間が${days}日で、発行時点の公開CAの上限（${limit}日）を超えています。`;
    },
    lede: () =>
      'ChromeとAppleのシステムは、有効期間が398日を超える公開CAの証明書を検証エラーにします。ほかのクライアントは、ほとんど確認しません。',
  },
];

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-constraint-violated')) return 'この名前の証明書を発行できるCAに替える';
  return isAbove(facts) ? '制約に合ったチェーンに替える' : '証明書を再発行する';
}

function ruleOf(facts: VerdictFacts): Rule | undefined {
  return rules.find(({ check }) => restsOn(facts, check));
}

function isAbove(facts: VerdictFacts): boolean {
  return ruleOf(facts) !== undefined && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** What the certificate states, as a sentence of its own. */
function stated(facts: VerdictFacts, intro: string): string {
  const value = textValue(facts, 'value');
  return value === null ? '' : `${intro}：${valuesText(value)}。`;
}

/** What mends the rule that was broken: each asks for something else of the CA. */
function mend(facts: VerdictFacts): FixStep {
  if (restsOn(facts, 'name-constraint-violated')) return otherCa();
  if (restsOn(facts, 'path-length-exceeded')) return fewerLevels(facts);
  if (restsOn(facts, 'lifetime-too-long')) return shorter(facts);
  return isAbove(facts) ? mendIssuer(facts) : reissue(facts);
}

function reissue(facts: VerdictFacts): FixStep {
  return {
    title: '証明書を確認し、再発行する',
    text: `${restsOn(facts, 'purpose-not-server') ? 'クライアント用の証明書を誤って設置したのかもしれません。' : ''}公開CAでは、Webサーバー用（SSL/TLS）の証明書を申し込み直します。独自CAでは、次の拡張を付ければ、どのクライアントも受け入れるサーバー証明書になります。`,
    code: [shell(onServer, leafAs(facts, '-noout -text')), serverExtensions(facts)],
  };
}

function mendIssuer(facts: VerdictFacts): FixStep {
  return {
    title: 'チェーンを確認し、CA側を直す',
    text: '公開CAの場合は、中間証明書の場所に別のファイルを置いている可能性が高いので、ダウンロードページのチェーンに入れ替えます。独自CAでは、次の拡張を付けて中間証明書を発行し直します。鍵が同じなら、その下の証明書はそのまま使えます。',
    code: [shell(anywhere, sClient(facts, ' -showcerts')), intermediateExtensions(0)],
  };
}

function otherCa(): FixStep {
  return {
    title: '制限のないCAで発行するか、制限内の名前を使う',
    text: '同じCAで発行し直しても直りません。独自CAでは、CA証明書の拡張`nameConstraints`に許可された名前が書かれています。この名前を加え、同じ鍵でCA証明書を発行し直します。',
    code: [shell(onServer, "openssl x509 -noout -text -in intermediate.pem | grep -A 8 'Name Constraints'")],
  };
}

function fewerLevels(facts: VerdictFacts): FixStep {
  const limit = Number(textValue(facts, 'value') ?? 0);
  return {
    title: 'CAの階層を減らすか、上限を上げる',
    text: 'サーバー証明書を上位のCAから発行するか、上限を定めているCA証明書を、同じ鍵のまま上限を一つ上げて発行し直します。公開CAの場合は、ダウンロードページのチェーンに入れ替えます。',
    code: [
      shell(anywhere, sClient(facts, ' -showcerts')),
      intermediateExtensions(Number.isInteger(limit) ? limit + 1 : 1),
    ],
  };
}

function shorter(facts: VerdictFacts): FixStep {
  return {
    title: '有効期間の短い証明書を発行してもらう',
    text: '公開CAは、その時点の上限に合わせて発行します。申し込みか更新をし直すだけで済みます。有効期間が短くなる分、certbotなどで更新を自動化しておくと安心です。',
    code: [shell(onServer, leafAs(facts, '-noout -dates'))],
  };
}
