import type { GuideTexts } from '../../guide.ts';

export const error: GuideTexts['steps']['error'] = {
  name: 'エラーメッセージを読む',
  short: 'メッセージ',
  lede: {
    pointed:
      'サーバーを検査できなかったため、手がかりはメッセージだけです。ログ全体を読み、どのホストのどのポートで、どの段階で失敗しているかを確かめます。',
    otherwise:
      'ログは最後の1行だけでなく全体を読みます。どのホストのどのポートで、どの段階で失敗しているかが分かります。',
    alone:
      'プログラムが表示したメッセージを貼り付けるか、そのまま質問に答えてください。どのホストのどのポートで、どの段階で失敗しているかを絞り込みます。',
  },
  todos: {
    'full-log': {
      title: 'ログ全体を取得する',
      text: '失敗したコマンドを詳細表示でもう一度実行し、先頭から読みます。',
      good: '`Connected to …`、TLSハンドシェイク、拒否の理由の順に表示される。ホスト、ポート、段階が分かります。',
      bad: 'ホスト名もない1行だけが表示される。プログラムのログファイルや、詳細表示のオプションを探してください。',
    },
  },
  questions: {
    'what-failed': {
      ask: '失敗したプログラムの接続先は何ですか？',
      why: 'curlは、TLSの証明書とSSHのホスト鍵という別々の問題を同じメッセージで示します。対処も異なります。',
      options: {
        tls: {
          label: 'Webサイト、API、メールなど、TLSのサーバー',
          hint: 'アドレスが`https://`で始まる場合です。分からなければこちらを選びます。',
        },
        ssh: {
          label: 'SSHのサーバー',
          hint: 'アドレスが`scp://`や`sftp://`で始まるか、ログに`known_hosts`とある場合です。',
        },
      },
    },
    'which-client': {
      ask: '失敗しているプログラムはどれですか？',
      why: '信頼するCAの一覧や、足りない証明書を補うかどうかは、プログラムごとに異なります。',
      options: {
        command: { label: 'curl、git、wgetなどのコマンド' },
        browser: { label: 'ブラウザ' },
        runtime: { label: 'Java、Node.js、Python、Goなどで書かれたプログラム' },
        application: { label: 'Unity、KiCad、Insomniaなどのアプリケーション' },
      },
    },
    'where-it-stops': {
      ask: 'どの段階で止まりますか？',
      why: '証明書が届く前なら、止めているのはネットワークかサーバーです。届いた後なら、クライアントが受け入れていません。',
      options: {
        connection: {
          label: '接続できない',
          hint: '`Could not resolve host`、`Connection refused`、`timed out`、`Connection reset`',
        },
        handshake: {
          label: 'TLSハンドシェイクの途中で打ち切られる',
          hint: '`handshake failure`、`unsupported protocol`、`alert internal error`',
        },
        verification: {
          label: '証明書の検証エラーになる',
          hint: '`SSL certificate problem`、`certificate verify failed`、`not OK`',
        },
        afterwards: {
          label: 'サーバーから証明書を要求される',
          hint: '`certificate required`、`No required SSL certificate was sent`',
        },
        unknown: { label: 'メッセージからは分からない' },
      },
    },
    'whole-message': {
      ask: 'メッセージはこれで全部ですか？',
      why: '続きの行に`certificate has expired`のような原因が書かれていることがよくあります。',
      options: {
        whole: { label: 'はい、このまま進む' },
        more: { label: '続きがある', hint: '上の欄に貼り付けてください。' },
      },
    },
  },
};
