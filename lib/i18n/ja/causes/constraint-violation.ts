import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { leafAs, sClient, shell } from '../../commands.ts';
import { intermediateExtensions, serverExtensions } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { isAbove, ruleOf } from './constraint-rules.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

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
    'ほとんどのクライアント（制約の種類で異なります）。たとえばクライアント用の証明書は、gitやwgetなどGnuTLS系を除いて検証エラーになり、発行元のものと違う鍵識別子を示す証明書は、OpenSSL、curl、GnuTLS、Node.js、Pythonが検証エラーにし、Go、Java、rustlsは受け入れます。',
};

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-constraint-violated')) return 'この名前の証明書を発行できるCAに替える';
  return isAbove(facts) ? '制約に合ったチェーンに替える' : '証明書を再発行する';
}

/** What mends the rule that was broken: each asks for something else of the CA. */
function mend(facts: VerdictFacts): FixStep {
  if (restsOn(facts, 'name-constraint-violated')) return otherCa();
  if (restsOn(facts, 'path-length-exceeded')) return fewerLevels(facts);
  if (restsOn(facts, 'key-id-mismatched')) return keyIds(facts);
  if (restsOn(facts, 'issuer-name-differs')) return issuerNames(facts);
  if (restsOn(facts, 'policy-unmet')) return policies();
  if (restsOn(facts, 'lifetime-too-long')) return shorter(facts);
  return isAbove(facts) ? mendIssuer(facts) : reissue(facts);
}

function keyIds(facts: VerdictFacts): FixStep {
  return {
    title: '鍵識別子を比べ、証明書を発行し直す',
    text: '一つ目のコマンドはサーバー証明書が求める鍵識別子を、二つ目は一緒に置かれたCA証明書の鍵識別子を表示します。求められている鍵識別子を持つ新旧のCA証明書があれば、それに入れ替えます。なければ、サーバー証明書をCAから発行し直すか、CA証明書を同じ鍵と元の鍵識別子で発行し直します。',
    code: [
      shell(
        onServer,
        leafAs(facts, '-noout -ext authorityKeyIdentifier'),
        'openssl x509 -noout -ext subjectKeyIdentifier -in intermediate.pem',
      ),
    ],
  };
}

function issuerNames(facts: VerdictFacts): FixStep {
  return {
    title: '名前を比べ、証明書を発行し直す',
    text: '一つ目のコマンドはサーバー証明書にある発行者名を、二つ目はCA自身の名前を、文字列の型とともに表示します。CAから、CA自身の名前と1バイトも違わない発行者名で、サーバー証明書を発行し直してください。独自CAでは、先に設定の名前を直します。または、CA証明書を、同じ鍵のまま、下の証明書にある名前で発行し直します。',
    code: [
      shell(
        onServer,
        leafAs(facts, '-noout -issuer -nameopt multiline,show_type'),
        'openssl x509 -noout -subject -nameopt multiline,show_type -in intermediate.pem',
      ),
    ],
  };
}

function policies(): FixStep {
  return {
    title: 'ポリシーを付けて発行するか、要求をやめる',
    text: '公開CAの場合は、別の用途の証明書が混ざっている可能性が高いので、ダウンロードページのチェーンに入れ替えます。独自CAでは、要求しているCAより下のすべての証明書に同じポリシー（`certificatePolicies`）を付けるか、そのCA証明書を同じ鍵のまま`requireExplicitPolicy`なしで発行し直します。',
    code: [
      shell(onServer, 'openssl x509 -noout -ext policyConstraints,certificatePolicies -in intermediate.pem'),
    ],
  };
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
