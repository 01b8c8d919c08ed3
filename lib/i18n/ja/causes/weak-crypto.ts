import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { certificateRequest, isWeb, leafAs, shell } from '../../commands.ts';
import { keyLabel } from '../../evidence-values.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, plainAlgorithm, restsOn, textValue } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { culpritNamed, elsewhere, hostAt } from './wording.ts';

export const weakCrypto: CauseText = {
  name: '弱い暗号アルゴリズム',
  headline: (facts) => {
    const which = isAbove(facts)
      ? `${hostAt(facts)}のチェーンにあるCA証明書${culpritNamed(facts, '')}`
      : `${hostAt(facts)}の証明書`;
    const algorithm = restsOn(facts, 'algorithm-weak', 'weak-signature')
      ? textValue(facts, 'algorithm')
      : null;
    if (algorithm !== null) {
      const { common, exact } = plainAlgorithm(algorithm);
      return `${which}の署名は${common}${exact === null ? '' : `（${exact}）`}で、多くのクライアントが受け入れません。`;
    }
    const key = restsOn(facts, 'algorithm-weak', 'weak-key') ? textValue(facts, 'key') : null;
    if (key !== null) {
      return `${which}の鍵（${keyLabel(key, numberValue(facts, 'bits') ?? 0)}）は弱く、多くのクライアントが受け入れません。`;
    }
    if (restsOn(facts, 'algorithm-weak', 'curve-explicit')) {
      return `${which}の鍵は、楕円曲線が名前ではなく数値で書かれています。`;
    }
    if (restsOn(facts, 'algorithm-weak', 'exponent-weak')) {
      return `${which}のRSA鍵の公開指数は、保護の役に立たない値です。`;
    }
    return `${which}に、クライアントが受け入れないアルゴリズムが使われている可能性があります。`;
  },
  lede: (facts) => {
    if (restsOn(facts, 'algorithm-weak', 'weak-key')) {
      return `十分な計算力があれば破られる鍵です。RSA 1024ビットの鍵は、DebianのOpenSSL、最近のNode.js、rustls、mbedTLSが検証エラーにし、Java、Go、GnuTLSなどはまだ受け入れます。新しい鍵と証明書が必要です。${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'algorithm-weak', 'curve-explicit')) {
      return `曲線の数値を自由に選べると、他人の秘密鍵でも合うように細工できるため、OpenSSL 3、GnuTLS、Java、rustls、Chromiumは検証エラーにします。名前で指定した曲線の新しい鍵と証明書が必要です。${elsewhere(facts)}`;
    }
    if (restsOn(facts, 'algorithm-weak', 'exponent-weak')) {
      return `この公開指数では、誰でもこの鍵の署名を作れるか、誰も署名を検証できないかのどちらかです。新しい鍵と証明書が必要です。${elsewhere(facts)}`;
    }
    return `SHA-1以前の署名は偽造できます。OpenSSL、GnuTLS、Go、ブラウザは検証エラーにし、独自CAのSHA-1なら、Java、Bun、wolfSSLはまだ受け入れます。SHA-256で署名した新しい証明書が必要です。${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: isAbove(facts) ? 'CAから現在のアルゴリズムのチェーンを入手する' : '現在の鍵と署名で再発行する',
    steps: [isAbove(facts) ? fromCa() : newKey(facts), install(facts), reload(facts), confirmStrong(facts)],
    effort: '約15分と、CAが再発行する時間。リロードのみで停止なし。',
    who: 'サーバーの管理者とCA。',
  }),
  settle: 'まずサーバーから証明書を受け取れる状態にしてください。鍵と署名の方式は証明書に書かれています。',
  affects:
    'ほとんどのクライアント。どれが該当するかはバージョンと設定により、DebianのOpenSSLは特に厳しく検証します。',
};

function isAbove(facts: VerdictFacts): boolean {
  return restsOn(facts, 'algorithm-weak') && facts.culpritName !== null && !facts.culpritIsLeaf;
}

function newKey(facts: VerdictFacts): FixStep {
  return {
    title: '新しい鍵を作り、証明書を発行してもらう',
    text: 'P-256のECDSA鍵か、2048ビット以上のRSA鍵なら、まず問題ありません。`.csr`ファイルをCAに送ります。独自CAでは、SHA-256で署名します。certbotは、更新のたびにこのような鍵を作ります。',
    code: [shell(onServer, certificateRequest(facts))],
  };
}

function fromCa(): FixStep {
  return {
    title: 'CAから現在のチェーンを入手する',
    text: '公開CAには新しい中間証明書があります。ダウンロードページから現在のチェーンを入手するか、証明書を再発行します。独自CAでは、SHA-256と2048ビット以上の鍵でCA証明書を作り直し、クライアントにも配布します。',
  };
}

function confirmStrong(facts: VerdictFacts): FixStep {
  const step = confirm(
    facts,
    'クライアントのセキュリティレベルを下げて回避しないでください。どのサーバーの弱い証明書も受け入れるようになります。',
  );
  if (!isWeb(facts)) return step;
  const strength = `${leafAs(facts, '-noout -text')} | grep -E 'Signature Algorithm|Public-Key'`;
  return { ...step, code: [...(step.code ?? []), shell(anywhere, '# 現在の鍵と署名の方式', strength)] };
}
