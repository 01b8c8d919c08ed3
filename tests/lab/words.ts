import { systemHostsFile } from './hosts-file.ts';

/** What the lab's command says, in both languages. */
const en = {
  heading: (count: number) => `The lab runs: ${count} servers on this machine. Ctrl-C ends it.`,
  sound: 'sound',
  dashboard: 'dashboard',
  commandLine: 'command line',
  leftOut: 'Left out:',
  roots: (file: string) => `The lab's root certificate, for clients that should trust it: ${file}`,
  withoutNames: 'The names exist inside the lab only. For openssl and curl too: npm run lab -- --hosts',
  ended: 'The lab has ended.',
  hosts: {
    changed: `The names are in ${systemHostsFile} now. To take them out again: npm run lab -- --hosts-remove`,
    unchanged: `The names are in ${systemHostsFile} already.`,
    'not-permitted': `This user may not write ${systemHostsFile}. Run this once, the lab can go on meanwhile:`,
  },
  hostsRemoved: {
    changed: `The lab's names are out of ${systemHostsFile}.`,
    unchanged: `${systemHostsFile} holds no names of the lab.`,
    'not-permitted': `This user may not write ${systemHostsFile}. Take out the lines between the two "certwhy lab" marks as an administrator.`,
  },
  alreadyRuns: (pid: number) =>
    `A lab runs already (process ${pid}). End it first, or look at it in the dashboard.`,
  wrongBase: (given: string) =>
    `CERTWHY_LAB_BASE=${given} is no port to begin at: a number from 1024 to 65000 is wanted.`,
  unknown: (ids: readonly string[]) =>
    `The lab has no server named ${ids.join(', ')}. Without --only it lists all.`,
  usage: `Usage: npm run lab -- [--only ID,ID…] [--lang en|ja] [--json] [--hosts | --hosts-remove]

  --only ID,ID…   start these servers only
  --lang en|ja    language of the list
  --json          print the state as JSON instead of the list
  --hosts         write the lab's names into ${systemHostsFile}, for openssl, curl and browsers
  --hosts-remove  take them out again, and start nothing

CERTWHY_LAB_BASE  first port (44300 unless set)`,
};

export type LabWords = typeof en;

const ja: LabWords = {
  heading: (count) =>
    `ラボを起動しました。このマシン上で ${count} 台のサーバーが動いています。終了は Ctrl-C。`,
  sound: '正常',
  dashboard: 'ダッシュボード',
  commandLine: 'コマンドライン',
  leftOut: '起動しなかったもの:',
  roots: (file) => `ラボのルート証明書（信頼させたいクライアント用）: ${file}`,
  withoutNames: 'ホスト名はラボの中だけで有効です。openssl や curl でも使うには: npm run lab -- --hosts',
  ended: 'ラボを終了しました。',
  hosts: {
    changed: `ホスト名を ${systemHostsFile} に書き込みました。取り除くには: npm run lab -- --hosts-remove`,
    unchanged: `ホスト名はすでに ${systemHostsFile} にあります。`,
    'not-permitted': `${systemHostsFile} に書き込む権限がありません。次のコマンドを一度実行してください（ラボは動いたままで構いません）:`,
  },
  hostsRemoved: {
    changed: `ラボのホスト名を ${systemHostsFile} から取り除きました。`,
    unchanged: `${systemHostsFile} にラボのホスト名はありません。`,
    'not-permitted': `${systemHostsFile} に書き込む権限がありません。管理者として「certwhy lab」の印に挟まれた行を取り除いてください。`,
  },
  alreadyRuns: (pid) =>
    `ラボはすでに動いています（プロセス ${pid}）。先にそちらを終了するか、ダッシュボードで見てください。`,
  wrongBase: (given) => `CERTWHY_LAB_BASE=${given} は使えません。1024〜65000 の数を指定してください。`,
  unknown: (ids) =>
    `ラボに ${ids.join(', ')} というサーバーはありません。--only なしで全一覧が表示されます。`,
  usage: `使い方: npm run lab -- [--only ID,ID…] [--lang en|ja] [--json] [--hosts | --hosts-remove]

  --only ID,ID…   指定したサーバーだけを起動する
  --lang en|ja    一覧の言語
  --json          一覧の代わりに状態を JSON で出力する
  --hosts         ラボのホスト名を ${systemHostsFile} に書き込む（openssl・curl・ブラウザ用）
  --hosts-remove  書き込んだホスト名を取り除く（何も起動しない）

CERTWHY_LAB_BASE  最初のポート番号（既定は 44300）`,
};

export const labWords = { en, ja };
export type LabLanguage = keyof typeof labWords;
