import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const rhel: TextOf<'rhel'> = {
  name: 'RHEL、Fedora',
  gist: 'update-ca-trust：システムの一覧を使うもの（ディストリビューションのJavaも含む）',
  steps: {
    update: {
      title: 'TLSライブラリとCAの一覧を更新する',
      text: 'CentOS 7などの世代では、`dnf`を`yum`に読み替えます。更新はすでに終わっているので、移行を計画してください。古いプロトコルやアルゴリズムをどこまで拒否するかは、`update-crypto-policies --show`で確認できます。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: 'PEM形式でもDER形式でもかまいません。`update-ca-trust`は、成功すれば何も表示しません。',
    },
    check,
    undo: { title: '元に戻す', text: 'CAを削除し、一覧を作り直します。' },
  },
};
