import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { issuerDownload, joinChain, nextIssuer, sClient, shell, verifyChainFile } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import {
  numberValue,
  omissionIsOpen,
  omittedNames,
  omittedUrl,
  restsOn,
  textValue,
} from '../../verdict-values.ts';
import { quotedList } from '../phrases.ts';
import { anywhere, confirm, install, keepVerifying, onServer, reload } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const incompleteChain: CauseText = {
  name: '中間証明書の不足',
  headline: (facts) => {
    const host = hostAt(facts);
    const so = 'curlなど多くのプログラムが証明書を信頼できません';
    const missing = omittedNames(facts);
    const [first] = missing;
    if (omissionIsOpen(facts)) return `${host}は、チェーンに必要な証明書を送っていない可能性があります。`;
    if (missing.length > 1) return `${host}が中間証明書を${missing.length}枚送っていないため、${so}。`;
    if (first !== undefined) return `${host}が中間証明書${named(first, '')}を送っていないため、${so}。`;
    const issuer = restsOn(facts, 'intermediate-missing', 'issuer-unknown')
      ? textValue(facts, 'issuer')
      : null;
    if (issuer !== null) return `${host}が発行元${named(issuer, '')}の証明書を送っていないため、${so}。`;
    return `${host}が中間証明書を送っていないため、${so}。`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'intermediate-missing', 'issuer-unknown')) {
      return `足りない証明書はここからは見つかりませんでしたが、存在するのに送られていないと考えられます。証明書を発行したCAから入手できるはずで、サーバー証明書の再発行は不要です。${elsewhere(facts)}`;
    }
    if (omissionIsOpen(facts)) {
      return `中間証明書の送り忘れなのか、独自CAなのかは、ここからは区別できません。いずれにしても、チェーンは信頼されたルート証明書まで届いていません。${elsewhere(facts)}`;
    }
    const firefox = facts.publicTrust ? '（Firefoxは内蔵しています）' : '';
    return `ChromeやSafari、Windowsのプログラムは足りない証明書を自動で補うため${firefox}、正常に見えます。curlやJava、Pythonなど多くのプログラムは補わないため、検証エラーになります。証明書の再発行は不要です。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: '完全なチェーンを設置する',
    steps: [
      completeFile(facts),
      install(facts),
      reload(facts),
      {
        ...confirm(facts, keepVerifying(facts)),
        code: [
          ...(confirm(facts).code ?? []),
          shell(anywhere, `# ${expected(facts)}が表示されること`, sClient(facts, ' -showcerts')),
        ],
      },
    ],
    effort: '約5分。リロードのみで停止なし、再発行も不要。',
    who: 'サーバーの管理者。',
  }),
  settle:
    '証明書を発行したCAから中間証明書を入手し、`openssl verify -untrusted intermediate.pem cert.pem`で確かめてください。',
  affects:
    'サーバーが送ったものだけで検証するクライアント（OpenSSLとcurl、git、GnuTLS、Java、Go、Python、Node.js、rustls、Android）。Chrome、Safari、Windows、.NETは足りない証明書を取得し、Firefoxは公開CAのものを内蔵しています。',
};

function expected(facts: VerdictFacts): string {
  const needed = numberValue(facts, 'needed') ?? facts.neededCount;
  return needed === null ? 'サーバー証明書と中間証明書' : `${needed}枚の証明書`;
}

function completeFile(facts: VerdictFacts): FixStep {
  const missing = omittedNames(facts);
  const download = issuerDownload(omittedUrl(facts));
  const certbot =
    'certbotなら、`cert.pem`と同じ場所に`fullchain.pem`があります。中間証明書を1枚だけ残すスクリプトは、古いクライアントに必要な分まで削ることがあるので、ファイル全体を使ってください。';
  const join = shell(
    onServer,
    '# cert.pem：現在サーバーに設定しているファイル',
    joinChain,
    '# OKと表示されること',
    verifyChainFile(facts),
  );
  const title = '完全なファイルを用意する';
  if (download === null) {
    const what = named(textValue(facts, 'issuer'), '足りない中間証明書');
    return {
      title,
      text: `${certbot}それ以外の場合は、CAのダウンロードページから${what}（ca-bundleやchainという名前のことが多い）を入手し、サーバー証明書の後ろに連結します。`,
      code: [join],
    };
  }
  const text = `${certbot}それ以外の場合は、足りない証明書をCAから取得し、サーバー証明書の後ろに連結します。`;
  if (missing.length < 2) return { title, text, code: [shell(onServer, ...download), join] };
  return {
    title,
    text: `${text}不足しているのは、順に${quotedList(missing.slice(0, MISSING_SHOWN))}です。次のコマンドで1枚目を取得すると、「CA Issuers」に次の証明書のURLが表示されます。取得して\`intermediate.pem\`の末尾に追加します。`,
    code: [shell(onServer, ...download, nextIssuer), join],
  };
}

/** A chain is seldom longer. */
const MISSING_SHOWN = 4;
