import type { Explanation } from '../../../explain.ts';

export const revocationUnavailable: Explanation = {
  lede: '失効していないことを示すCAの応答が、必要なのに送られていないか、使えません（古い、別の証明書のもの、署名が合わないなど）。',
  whatHappens: [
    'OCSP応答は、「火曜日の時点で、この証明書は有効」とCAが署名して示す短いデータです。サーバーはこれを取得し、証明書と一緒に送ることができます（ステープル）。応答の期限は数日なので、CAに届かなくなったサーバーは、古い応答を送り続けます。また、証明書にmust-stapleと記されていると、クライアントはサーバーに応答を必ず送るよう求めることがあります。',
    'Let’s Encryptは、2025年8月にOCSPを終了しました。今もmust-stapleを指定して申し込んでいたり、更新されなくなったファイルからステープルしていたりすると、問題になります。',
  ],
  whyRefused: [
    '古い応答は、その後の失効を隠したい誰かが取っておいたものかもしれません。応答を必須とするクライアントはこれを見逃せず、必須としないクライアントはそのまま続けます。',
    'GnuTLSは`The certificate requires the server to include an OCSP status in its response, but the OCSP status is missing.`や`The revocation or OCSP data are old and have been superseded.`、`--cert-status`を付けたcurlは`No OCSP response received`や`OCSP response has expired`（91）と示します。',
    'Windowsの`CRYPT_E_NO_REVOCATION_CHECK`と`CRYPT_E_REVOCATION_OFFLINE`は、クライアント自身が問い合わせ先を見つけられなかったという意味です。',
  ],
  howWeKnow: [
    'Certwhyは、どのサーバーにもステープルを求め、届いたものを読みます。応答になっているか、この証明書についてのものか、署名がCAかそのCAのOCSPレスポンダーのものか、ここの時計で期限内かを確認します。must-stapleの記載も読み、指定があるのに届かなければ記録します。',
  ],
  whoIsAffected: [
    'must-stapleなのに応答がない場合、検証エラーにするのはFirefoxとGnuTLS系のクライアントで、測定したほかのクライアントはすべて受け入れました。curlは`--cert-status`を付けたときだけです。失効の確認を必須とするWindowsのプログラムでは、プロキシ経由や独自CAで起きることがあります。証明書に問い合わせ先が書かれていないためです。',
  ],
  whenFine: [
    '証明書が求めていなければ、応答を送らなくても問題ありません。誤った応答を送るより、送らないほうがましです。証明書にOCSPのURLがないのも、今では普通です。',
  ],
  limits: [
    'Certwhyは、CAに問い合わせず、失効リストも取得しません。そのため、自分で問い合わせるクライアントが何を受け取るかは分かりません。応答を必須とするかどうかは、クライアントの設定によります。',
  ],
};
