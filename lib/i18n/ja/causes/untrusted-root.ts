import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { compareEnds, confirm, distributeRoot, keepVerifying, publicCertificate } from './steps.ts';
import { elsewhere, hostAt, named } from './wording.ts';

export const untrustedRoot: CauseText = {
  name: '信頼されていない発行元',
  headline: (facts) => {
    if (restsOn(facts, 'root-untrusted', 'root-not-in-stores')) {
      return `${hostAt(facts)}のチェーンが行き着くルート証明書${named(textValue(facts, 'name'), '')}は、判定の基準とする信頼ストアにありません。`;
    }
    if (restsOn(facts, 'root-untrusted', 'issuer-not-in-stores')) {
      return `${hostAt(facts)}のチェーンが行き着くCA${named(textValue(facts, 'issuer') ?? facts.issuerName, '')}は、判定の基準とする信頼ストアにありません。`;
    }
    return `${hostAt(facts)}の証明書の発行元を、クライアントが信頼していない可能性があります。`;
  },
  lede: (facts) => {
    const system =
      facts.values.systemTrusts === true && restsOn(facts, 'root-untrusted')
        ? '検査したマシンは信頼していますが、多くのクライアントが基準とする公開リスト（Mozilla）にはありません。'
        : '';
    return `サーバーが送った証明書をたどっても、クライアントが信頼するCAに至りません（組織の独自CAか、公開リストから外された古いCAと考えられます）。クライアントにルート証明書を登録すれば、検証できるようになります。${system}${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: 'ルート証明書を配布するか、公開CAの証明書に替える',
    steps: [
      compareEnds(facts),
      distributeRoot(
        '内部サーバーの場合：ルート証明書をクライアントに配布する',
        `CAの管理者からルート証明書を入手し、\`root.pem\`として保存します。${keepVerifying(facts)}`,
      ),
      publicCertificate(facts),
      confirm(facts),
    ],
    effort: 'クライアント1台につき約10分。公開CAの証明書に替えるなら、サーバー側で一度だけ約30分。',
    who: 'クライアントの管理者、またはサーバーの管理者。',
  }),
  settle: 'サーバーの管理者からCAのルート証明書を入手し、独自CAとして指定して再検査してください。',
  affects:
    'このルート証明書を持っていない、すべてのクライアント。社内のブラウザには登録済みでも、プログラムやコンテナにはないことがよくあります。',
};
