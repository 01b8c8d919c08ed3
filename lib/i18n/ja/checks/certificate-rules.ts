import type { CheckTexts } from '../../../checks/index.ts';
import { keyIdShown } from '../../evidence-values.ts';
import { quoted, ruleTitle, valuesText } from '../phrases.ts';

const noPath = () => 'チェーンをたどれなかったため、確認していません。';

/** `value` is what the basic constraints say, or the version where there is no such version. */
function notACa(certificate: string, value: string): string {
  if (value === 'absent') {
    return `${certificate}は発行元の位置にありますが、CAであることを示す基本制約（basicConstraints）がありません。`;
  }
  if (value === 'ca-false') {
    return `${certificate}は発行元の位置にありますが、基本制約ではCAではないとされています（CA:FALSE）。`;
  }
  return `${certificate}のバージョンは${value}と記されていますが、存在するのは1から3までです。`;
}

/** The rules that a path is judged by, certificate for certificate. */
export const certificateRules: Pick<
  CheckTexts,
  | 'critical-extension-unknown'
  | 'extension-duplicated'
  | 'issuer-name-differs'
  | 'issuer-not-a-ca'
  | 'key-id-mismatched'
  | 'key-usage-wrong'
  | 'name-constraint-violated'
  | 'path-length-exceeded'
  | 'path-too-complex'
  | 'policy-unmet'
  | 'purpose-not-server'
  | 'strict-rule-broken'
> = {
  'critical-extension-unknown': {
    title: 'クリティカル拡張',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に、解釈できないクリティカル拡張があります：${valuesText(value)}。この場合、クライアントは証明書を拒否しなければなりません。`,
      'wrongly-critical': ({ certificate, value }) =>
        `${quoted(certificate)}で、クリティカルにしてはならない拡張がクリティカルと指定されています：${valuesText(value)}。ほとんどのクライアントは、解釈できない拡張として検証エラーにします。`,
      kept: () => 'チェーンのクリティカル拡張は、すべて解釈できました。',
      'no-path': noPath,
    },
  },
  'extension-duplicated': {
    title: '拡張の重複',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に、同じ拡張が2回以上含まれています：${valuesText(value)}。`,
      kept: () => '同じ拡張を2回以上含む証明書はありません。',
      'no-path': noPath,
    },
  },
  'issuer-name-differs': {
    title: '発行者名',
    details: {
      differs: ({ certificate, issuer, wanted, found }) =>
        `${quoted(certificate)}に署名したのは${quoted(issuer)}の鍵ですが、発行者名の書き方が違います（証明書の発行者名は${quoted(wanted)}、発行元の名前は${quoted(found)}）。`,
      'type-differs': ({ certificate, issuer, wanted }) =>
        `${quoted(certificate)}に署名したのは${quoted(issuer)}の鍵で、名前の文字も同じ（${quoted(wanted)}）ですが、文字列の型などが違い、バイト列は一致しません。`,
      kept: () => 'チェーンのどの証明書でも、発行者名は発行元の名前と1バイトも違いません。',
      'no-path': noPath,
    },
  },
  'issuer-not-a-ca': {
    title: 'CA証明書',
    details: {
      violated: ({ certificate, value }) => notACa(quoted(certificate), value),
      kept: () => 'チェーンの発行元は、すべてCAです。',
      'no-path': noPath,
    },
  },
  'key-id-mismatched': {
    title: '鍵識別子',
    details: {
      mismatched: ({ certificate, issuer, wanted, found }) =>
        `${quoted(certificate)}に署名したのは${quoted(issuer)}の鍵ですが、証明書が発行元の鍵として示しているのは別の鍵です（示された鍵識別子は${keyIdShown(wanted)}、発行元の鍵識別子は${keyIdShown(found)}）。`,
      kept: () => '署名した鍵と違う鍵を発行元の鍵として示している証明書は、チェーンにありません。',
      'no-path': noPath,
    },
  },
  'key-usage-wrong': {
    title: '鍵用途（KeyUsage）',
    details: {
      violated: ({ certificate, value }) =>
        value === ''
          ? `${quoted(certificate)}の鍵用途は空で、ここでの使い方は許可されていません。`
          : `${quoted(certificate)}の鍵用途は${valuesText(value)}だけで、ここでの使い方は許可されていません。`,
      kept: () => 'どの証明書の鍵用途も、ここでの使い方を許可しています。',
      'no-path': noPath,
    },
  },
  'name-constraint-violated': {
    title: '名前制約',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に含まれる名前${quoted(value)}は、チェーン内のCAの名前制約で許可されていません。`,
      'not-permitted': ({ certificate, value, ca, constraint }) =>
        `${quoted(certificate)}に含まれる名前${quoted(value)}は、CA${quoted(ca)}が許可する範囲${quoted(constraint)}の外にあります。`,
      excluded: ({ certificate, value, ca, constraint }) =>
        `${quoted(certificate)}に含まれる名前${quoted(value)}は、CA${quoted(ca)}が除外する範囲${quoted(constraint)}の中にあります。`,
      'not-read': ({ certificate, value, ca }) =>
        `CA${quoted(ca)}は、ここでは読み取れない種類（${value}）の名前を制限しており、${quoted(certificate)}にはその種類の名前があります。許可されているとは確認できません。`,
      kept: () => '証明書の名前は、チェーン内のどのCAの名前制約にも反していません。',
      'no-path': noPath,
    },
  },
  'path-length-exceeded': {
    title: 'パス長制約',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}の下にあるCA証明書の数が、パス長制約の上限（pathLen ${value}）を超えています。`,
      'too-many': ({ certificate, value, below }) =>
        `${quoted(certificate)}の下にあるCA証明書は${below}枚で、パス長制約の上限（${value}枚）を超えています。`,
      kept: () => 'どのCAについても、下にあるCA証明書の数は上限以内です。',
      'no-path': noPath,
    },
  },
  'path-too-complex': {
    title: 'チェーンの検証量',
    details: {
      violated: ({ certificate }) =>
        `${quoted(certificate)}で経路の探索を打ち切りました。送られた証明書の検証に、クライアントやこのチェックの上限を超える処理が必要です。`,
      kept: () => 'チェーンの検証に必要な処理は、通常の範囲内です。',
      'no-path': noPath,
    },
  },
  'policy-unmet': {
    title: '証明書ポリシー',
    details: {
      violated: ({ certificate }) =>
        `チェーン内のCAが証明書ポリシーを求めていますが、${quoted(certificate)}まで通して有効なポリシーがありません。`,
      kept: () => 'チェーン内のCAが求める証明書ポリシーに、欠けているものはありません。',
      'no-path': noPath,
    },
  },
  'purpose-not-server': {
    title: '拡張鍵用途（EKU）',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}はサーバー認証（serverAuth）に使えません。許可されている用途：${value === '' ? 'なし' : valuesText(value)}。`,
      'any-only': ({ certificate, value }) =>
        `${quoted(certificate)}には、サーバー認証（serverAuth）ではなく「すべての用途」と書かれています。OpenSSL、Node.js、Firefox、rustlsは検証エラーにし、Go、Java、GnuTLS、Chromiumは受け入れます。許可されている用途：${valuesText(value)}。`,
      kept: () => 'チェーンの証明書は、すべてサーバー認証に使えます。',
      'no-path': noPath,
    },
  },
  'strict-rule-broken': {
    title: 'ほとんどのクライアントが問題にしないルール',
    details: {
      broken: ({ certificate, rules, count, certificates }) => {
        const who =
          certificates === 1
            ? `${quoted(certificate)}`
            : `${quoted(certificate)}など、チェーンの証明書${certificates}枚`;
        const more = count > rules.length ? `、ほか${count - rules.length}件` : '';
        const named = rules.map((rule) => `「${ruleTitle(rule)}」`).join('');
        return `${who}は、ほとんどのクライアントが問題にしないルールに反しています（${count}件）：${named}${more}。厳格なクライアントや検査ツールは検証エラーにします。`;
      },
      kept: () => '厳格なクライアントだけが検証するルールに反する証明書は、チェーンにありません。',
      'no-path': noPath,
    },
  },
};
