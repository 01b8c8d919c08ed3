import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { numberValue, restsOn, textValue } from '../../verdict-values.ts';
import { valuesText } from '../phrases.ts';
import { certificateOf, culpritNamed, hostAt } from './wording.ts';

/** What the verdict says of each rule that a chain may break. */
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
    headline: (facts) => {
      if (restsOn(facts, 'purpose-not-server', 'any-only'))
        return `${certificateOf(facts)}の用途に、サーバーではなく「すべての用途」と書かれています。`;
      return isAbove(facts)
        ? `${hostAt(facts)}のチェーンにあるCA証明書${culpritNamed(facts, '')}は、サーバー用の証明書を発行できません。`
        : `${hostAt(facts)}の証明書は、サーバー用ではありません。`;
    },
    lede: (facts) =>
      `サーバー証明書には「TLS Web Server Authentication」（serverAuth）の用途が必要です。${stated(facts, 'この証明書で許可されている用途')}`,
  },
  {
    check: 'key-id-mismatched',
    headline: (facts) => `${certificateOf(facts)}が、署名した鍵とは別の鍵を、発行元の鍵として示しています。`,
    lede: () =>
      'CA証明書を、同じ鍵のまま別の鍵識別子で作り直すと起こります。鍵識別子で発行元を探すOpenSSL、curl、GnuTLS、Node.js、Pythonは発行元がないという検証エラーになり、署名で判断するブラウザ、Go、Java、rustlsは受け入れます。',
  },
  {
    check: 'issuer-name-differs',
    headline: (facts) => `${certificateOf(facts)}の発行者名が、発行元自身の名前と違う書き方になっています。`,
    lede: () =>
      'CAのソフトウェアが、CA証明書ではなく設定から発行者名を取ると起こります。名前をバイト列で比べるGo、GnuTLS、rustls、Firefoxは発行元がないという検証エラーになり、大文字と小文字や空白を区別しないOpenSSL、curl、Node.js、Python、Java、Chromiumは受け入れます。',
  },
  {
    check: 'policy-unmet',
    headline: (facts) =>
      `${hostAt(facts)}のチェーンにあるCAが証明書ポリシーを求めていますが、その下の証明書にありません。`,
    lede: () =>
      'CA証明書は、その下のすべての証明書に、決められたポリシーでの発行を求めることができます。満たされていないと、Java、Chromium、rustls、GnuTLS、Go（1.24以降）は検証エラーにし、OpenSSL、curl、Node.js、Pythonは、指定しない限り確認しません。',
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

export function ruleOf(facts: VerdictFacts): Rule | undefined {
  return rules.find(({ check }) => restsOn(facts, check));
}

export function isAbove(facts: VerdictFacts): boolean {
  return ruleOf(facts) !== undefined && facts.culpritName !== null && !facts.culpritIsLeaf;
}

/** What the certificate states, as a sentence of its own. */
function stated(facts: VerdictFacts, intro: string): string {
  const value = textValue(facts, 'value');
  return value === null ? '' : `${intro}：${valuesText(value)}。`;
}
