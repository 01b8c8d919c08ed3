import type { Explanation } from '../../../explain.ts';

export const untrustedRoot: Explanation = {
  lede: '送られた証明書をたどっても、クライアントが知っているCAに行き着きません。独自CAか、古い公開CAか、リストから外されたCAです。',
  whatHappens: [
    'クライアントは信頼するルート証明書のリストを持ち、証明書がそのどれかに行き着くことを求めます。ここでは別のところで終わっています。よくあるのは、`Example Corp Issuing CA`が発行した証明書を使う内部サーバーです。社内ではルート証明書が知られていても、自分のコンテナにはありません。',
    '公開CAのルート証明書も、リストから消えることがあります。Mozillaのリストは2026年6月に145件から120件に減り、Chromeは2026年4月にDigiCertの第1世代のルート証明書の信頼をやめました。そうした証明書は、古いOSのリストでは検証できても、ブラウザではエラーになります。',
  ],
  whyRefused: [
    '信頼するかどうかは、リストにあるかどうかだけで決まります。知らないCAまで信頼するなら、誰でもCAを名乗れ、どんな名前の証明書にも意味がなくなります。',
    'curl、Python、Node.jsは`unable to get local issuer certificate`、Javaは`unable to find valid certification path to requested target`、Goは`x509: certificate signed by unknown authority`、Chromeは`NET::ERR_CERT_AUTHORITY_INVALID`と示します。中間証明書の送り忘れでも、同じメッセージになります。',
  ],
  howWeKnow: [
    'Certwhyは、送られた証明書と取得できた証明書を使い、サーバー証明書から上に向かう経路をすべて試して、判定の基準とする信頼ストア（Mozillaのリスト、運用者のCA、検査のときに指定されたCA）に行き着くかを調べます。ルート証明書まで取得できれば判定は確実です。発行元がどこにもなければ、未知のルートなのか中間証明書の送り忘れなのか、手がかりを比べて判定します。',
    'Certwhyが動いているマシンの信頼ストアは、判定には使わず別に示します。公開リストにないものを信頼していることがあるためです。',
  ],
  whoIsAffected: [
    'このルート証明書が信頼ストアにない、すべてのクライアントです。信頼ストアは、OS、ブラウザ、Java、Node.js、Pythonのcertifiがそれぞれ別に持ち、新しさもまちまちです。OSに登録しても、すべてに届くわけではありません。',
    '中間証明書だけを登録しても足りるのは、curl 7.68以降、Python 3.13以降、Go、Java、Firefoxです。`openssl s_client`、Node.js、それより前のPythonは自己署名のルート証明書まで必要とし、なければ`unable to get issuer certificate`と示します。',
  ],
  whenFine: [
    '内部サーバーが一般に信頼されないのは当然で、使うクライアントがルート証明書を持っていれば問題ありません。検査のときにルート証明書を指定すれば、そのクライアントと同じ基準で判定します。',
    'ルート証明書を配布する前に、フィンガープリントをCAの管理者に別の手段で確かめてください。代わりに検証を無効にすると、CAを1つ増やすどころか、すべての相手を信頼することになります。',
  ],
  limits: [
    'Certwhyが持っているのは、Node.jsに付属するMozillaのリストです。Apple、Microsoft、Java、Androidのリストは持っておらず、それらが信頼しているかどうかは分かりません。何も取得できないときは、未知のルートと中間証明書の送り忘れを確実に見分けることはできません。',
  ],
};
