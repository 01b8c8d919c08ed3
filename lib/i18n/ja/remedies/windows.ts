import type { TextOf } from '../../remedies.ts';
import { check, trustworthyCopy } from './shared-steps.ts';

export const windows: TextOf<'windows'> = {
  name: 'Windows',
  gist: '証明書ストア：Edge、Chrome、PowerShell、.NET、Windows付属のcurl',
  steps: {
    update: {
      title: 'Windowsを更新する',
      text: 'TLSライブラリ（Schannel）もCAの一覧も、Windows Updateで更新されます。足りない公開CAのルート証明書は、Windowsが自動で取得します。グループポリシーやファイアウォールで禁止されていると、不足したままになります。',
    },
    compare: {
      title: '信頼する前に、CAのフィンガープリントを照合する',
      text: `${trustworthyCopy}コロンなしで表示された値が、電話や社内ページなど別の手段で確かめたSHA-256と一致することを確認します。古いWindows（.NET Framework 4.8より前）では、ファイルをダブルクリックして拇印（SHA-1）を照合します。`,
    },
    add: {
      title: 'CAを1つだけ追加する',
      text: '管理者として開いたPowerShellで実行します。ドメインでは、グループポリシーの「信頼されたルート証明機関」で全マシンに配布できます。',
    },
    check: {
      ...check,
      text: `${check.text}\`curl.exe\`はWindowsに付属し、Windowsのストアを使います。古いPowerShellの\`curl\`は、別のコマンドです。`,
    },
    undo: {
      title: '元に戻す',
      text: '拇印が一致するCAをストアから削除します。`certlm.msc`の「信頼されたルート証明機関」で、手動で削除することもできます。',
    },
  },
};
