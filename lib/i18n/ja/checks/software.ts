import type { CheckTexts } from '../../../checks/index.ts';
import { keyLabel, versionName } from '../../evidence-values.ts';
import { alertText, quoted } from '../phrases.ts';

export const software: Pick<CheckTexts, 'algorithm-weak' | 'protocol-obsolete'> = {
  'algorithm-weak': {
    title: '証明書の暗号方式',
    details: {
      'weak-signature': ({ certificate, algorithm }) =>
        `${quoted(certificate)}の署名に、弱いアルゴリズムが使われています：${algorithm}。`,
      unsupported: ({ certificate, algorithm }) =>
        `${quoted(certificate)}の署名（${algorithm}）は、ここでは検証できません。OpenSSLを使うクライアントでも同じです。`,
      'weak-key': ({ certificate, key, bits }) =>
        `${quoted(certificate)}の鍵は強度が不足しています：${keyLabel(key, bits)}。`,
      strong: ({ algorithm, key, bits }) =>
        `鍵は${keyLabel(key, bits)}、署名は${algorithm}で、強度は十分です。`,
      unreadable: () => '読み取れるサーバー証明書が送られていません。',
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
