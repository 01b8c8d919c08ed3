import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { defaultLeafAs, isWeb, leafAs, shell } from '../../commands.ts';
import { siteSettings } from '../../settings.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { certifiableNames, firstNames, nearWildcard, wantedName } from '../../verdict-names.ts';
import { checkedName, isAddress, restsOn } from '../../verdict-values.ts';
import { list } from '../phrases.ts';
import { anywhere, confirm, keepVerifying, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const hostnameMismatch: CauseText = {
  name: 'ホスト名の不一致',
  headline: (facts) => {
    const host = nameAt(facts);
    if (restsOn(facts, 'name-unrecognized', 'refused'))
      return `${server(facts)}が${wantedName(facts)}という名前を認識せず、ハンドシェイクを打ち切りました。`;
    if (restsOn(facts, 'name-unrecognized'))
      return `${server(facts)}が、${wantedName(facts)}という名前を認識できないと警告しています。`;
    if (restsOn(facts, 'name-not-covered', 'common-name-only')) {
      return `証明書に${host}と書かれているのは古いCN欄だけで、多くのクライアントはここを見ません。`;
    }
    if (restsOn(facts, 'name-not-covered', 'no-names'))
      return `${host}の証明書には、ホスト名が一つも書かれていません。`;
    const covered = coveredBy(facts);
    return covered === null
      ? `証明書が、${host}という名前に合っていません。`
      : `証明書は${host}用ではありません（記載された名前：${covered}）。`;
  },
  lede: (facts) => `${meaning(facts)}${wildcard(facts)}${elsewhere(facts)}`,
  fix: (facts) => ({
    title: titleOf(facts),
    steps: [
      ...(isNameless(facts) && !isAddress(facts) ? [] : [coveredName(facts)]),
      rightSite(facts),
      reissue(facts),
      confirm(facts, keepVerifying(facts)),
    ],
    effort: '接続先の名前を変えるだけなら1分。再発行なら約15分。リロードのみで停止なし。',
    who: 'クライアントの接続先を設定した人、またはサーバーの管理者。',
  }),
  settle:
    'まずサーバーから証明書を受け取り、記載された名前（SAN）を、クライアントが使う名前と比べてください。',
  affects:
    'ホスト名を検証するすべてのクライアント。CN欄だけにある名前は、OpenSSL、GnuTLS、Java、Node.jsなどはまだ受け入れ、Chrome、Firefox、Go、Denoは検証エラーにします。',
};

function titleOf(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-unrecognized')) return 'この名前をサーバーに設定するか、設定済みの名前で接続する';
  if (isNameless(facts)) return 'SANにこの名前を含む証明書に替える';
  return 'この名前を含む証明書に替えるか、証明書にある名前で接続する';
}

/** The certificate has no list of names, so none of them could be used in place of this one. */
function isNameless(facts: VerdictFacts): boolean {
  return restsOn(facts, 'name-not-covered', 'common-name-only', 'no-names');
}

function server(facts: VerdictFacts): string {
  return wantedName(facts) === facts.host ? 'サーバー' : `${facts.host}のサーバー`;
}

function nameAt(facts: VerdictFacts): string {
  const name = restsOn(facts, 'name-not-covered') ? wantedName(facts) : checkedName(facts);
  return name === facts.host ? hostAt(facts) : name;
}

function coveredBy(facts: VerdictFacts): string | null {
  const { first, more } = firstNames(facts);
  return first.length === 0 ? null : `${list(first)}${more > 0 ? `、ほか${more}件` : ''}`;
}

function meaning(facts: VerdictFacts): string {
  if (restsOn(facts, 'name-unrecognized')) {
    return 'この名前のサイトがサーバーにありません（アラート112、unrecognized_name）。クライアントが使う名前が違うか、サーバーに設定されていません。';
  }
  if (restsOn(facts, 'name-not-covered', 'common-name-only')) {
    return isAddress(facts)
      ? 'OpenSSLを使うcurlやRubyはCN欄のIPアドレスも受け入れますが、Pythonのurllib、Node.js、Java、Go、ブラウザは受け入れません。IPアドレスは、SAN（別名の一覧）にIPアドレスとして記載する必要があります。'
      : 'Chrome、Firefox、Go、Denoは検証エラーにします。OpenSSL、Java、Node.jsなどはまだ受け入れます。名前はSAN（別名の一覧）に記載する必要があります。';
  }
  if (restsOn(facts, 'name-not-covered', 'no-names')) {
    return '接続先の名前と照らし合わせるものがないため、クライアントは検証エラーにします。';
  }
  if (isAddress(facts)) {
    return 'クライアントはIPアドレスで接続していますが、IPアドレスに対応する証明書は多くありません。名前が合わなければ、別のサーバーと区別できないため、検証エラーになります。';
  }
  return '名前が合わなければ、正規の証明書を持つ別のサーバーと区別できないため、クライアントは検証エラーにします。';
}

/** `*.example.com` covers one level and no more. */
function wildcard(facts: VerdictFacts): string {
  const base = nearWildcard(facts);
  if (base === null) return '';
  return `*.${base}が表すのはちょうど1階層で、www.${base}には合いますが、${base}自体やa.b.${base}には合いません。`;
}

function coveredName(facts: VerdictFacts): FixStep {
  const covered = coveredBy(facts);
  const known = covered === null ? '' : `この証明書に記載された名前は、${covered}です。`;
  return {
    title: '別の名前で接続できないか確認する',
    text: isAddress(facts)
      ? `IPアドレスではなく、サーバーの名前で接続します。${known}`
      : `綴りの間違い、「www.」の有無、社内用の名前などは、接続先を設定した側で直します。${known}`,
    code: [shell(anywhere, namesServed(facts))],
  };
}

/** A server that refuses the name shows nothing until it is asked for none. */
function namesServed(facts: VerdictFacts): string {
  const options = '-noout -subject -ext subjectAltName';
  return restsOn(facts, 'name-unrecognized', 'refused')
    ? defaultLeafAs(facts, options)
    : leafAs(facts, options);
}

function rightSite(facts: VerdictFacts): FixStep {
  const text =
    '正しい証明書がすでにあるなら、サーバーが別のサイトの証明書を選んでいます。名前に合うサイトがないと、最初のサイトや既定のサイトが応答します。';
  if (!isWeb(facts)) return { title: 'サーバーが別の証明書を選んでいないか確認する', text };
  return {
    title: 'サーバーが別のサイトを選んでいないか確認する',
    text: `${text}\`server_name\`（nginx）または\`ServerName\`（Apache）に、この名前と対応する証明書を設定します。`,
    code: siteSettings(facts),
  };
}

function reissue(facts: VerdictFacts): FixStep {
  const after = reload(facts);
  const title = 'または、証明書を再発行してリロードする';
  if (isAddress(facts)) {
    return {
      ...after,
      title,
      text: `${facts.host}は、DNS名ではなくIPアドレスとして（\`IP:${facts.host}\`）記載してもらいます。${after.text}`,
    };
  }
  const names = certifiableNames(facts).map((name) => `-d ${name}`);
  const certbot = `sudo certbot --nginx ${names.join(' ')}`;
  return {
    ...after,
    title,
    text: `これまでの名前も含め、サーバーのすべての名前で申し込みます。${after.text}`,
    code: [...(isWeb(facts) ? [shell(onServer, certbot)] : []), ...(after.code ?? [])],
  };
}
