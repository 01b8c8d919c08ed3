import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const debian: TextOf<'debian'> = {
  name: 'Debian、Ubuntu',
  gist: 'update-ca-certificates：curl、wget、git、PHP、Rubyなど、システムの一覧を使うもの',
  steps: {
    update: {
      title: 'TLSライブラリとCAの一覧を更新する',
      text: '最小構成のシステムやコンテナには、`ca-certificates`自体が入っていないことがよくあります。このコマンドならインストールもできます。更新が終わったリリースはルート証明書もOpenSSLも古いため、サポート中のものに移行してください。',
    },
    'compare-ca': compareCa,
    add: {
      title: 'CAを1つだけ追加する',
      text: 'ファイルはPEM形式で、名前は`.crt`で終わる必要があります（それ以外は無視されます）。「1 added」と表示されれば成功です。Java、Node.js、Pythonのrequests、Firefox、Chromeは独自の一覧を使うので、それぞれの項目を見てください。',
    },
    check,
    undo: { title: '元に戻す', text: 'CAを削除し、一覧を作り直します。' },
  },
};
