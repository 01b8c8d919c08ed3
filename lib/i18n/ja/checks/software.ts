import type { CheckTexts } from '../../../checks/index.ts';
import { keyLabel, shown, versionName } from '../../evidence-values.ts';
import { alertText, quoted } from '../phrases.ts';

export const software: Pick<CheckTexts, 'algorithm-weak' | 'current-clients-refused' | 'protocol-obsolete'> =
  {
    'algorithm-weak': {
      title: '証明書の暗号方式',
      details: {
        'weak-signature': ({ certificate, algorithm }) =>
          `${quoted(certificate)}の署名に、弱いアルゴリズムが使われています：${algorithm}。`,
        unsupported: ({ certificate, algorithm }) =>
          `${quoted(certificate)}の署名（${algorithm}）は、ここでは検証できません。OpenSSLを使うクライアントでも同じです。`,
        'weak-key': ({ certificate, key, bits }) =>
          `${quoted(certificate)}の鍵は強度が不足しています：${keyLabel(key, bits)}。`,
        'curve-explicit': ({ certificate }) =>
          `${quoted(certificate)}の鍵は、楕円曲線が名前ではなく数値で書かれています。現在のクライアントは受け入れません。`,
        'exponent-weak': ({ certificate }) =>
          `${quoted(certificate)}のRSA鍵の公開指数は、保護の役に立たない値です。`,
        strong: ({ algorithm, key, bits }) =>
          `鍵は${keyLabel(key, bits)}、署名は${algorithm}で、強度は十分です。`,
        unreadable: () => '読み取れるサーバー証明書が送られていません。',
      },
    },
    'current-clients-refused': {
      title: '現在のクライアントとの共通の方式',
      details: {
        refused: ({ chosen, alert }) =>
          `サーバーは、ほとんどのクライアントが使わない${shown(chosen)}を選びました。現在のクライアントが提示するものだけでは、ハンドシェイクが成立しません（${alert === 0 ? '切断' : alertText(alert)}）。`,
        preferred: ({ chosen }) =>
          `サーバーは、ほとんどのクライアントが使わない${shown(chosen)}を優先しますが、現在のクライアントが提示するものでも接続できます。`,
        untried: ({ chosen }) =>
          `サーバーは、ほとんどのクライアントが使わない${shown(chosen)}を選びました。ほかの方式を受け付けるかどうかは確認できませんでした。`,
        usual: () => 'サーバーは、現在のクライアントが提示する方式を選びました。',
        'not-seen': () => 'ハンドシェイクが最後まで進みませんでした。',
      },
    },
    'protocol-obsolete': {
      title: 'プロトコルのバージョン',
      details: {
        obsolete: ({ version }) =>
          `サーバーが選んだのは${versionName(version)}です。現在のクライアントの多くは、このバージョンを受け付けません。`,
        'version-refused': ({ alert }) =>
          `提示したプロトコルのバージョンと暗号スイートを、サーバーはどれも受け付けませんでした（${alertText(alert)}）。`,
        current: ({ version, suite }) =>
          suite === ''
            ? `サーバーが選んだのは${versionName(version)}です。`
            : `サーバーが選んだのは${versionName(version)}、${suite}です。`,
        'not-seen': () => 'ハンドシェイクがバージョンの選択まで進みませんでした。',
      },
    },
  };
