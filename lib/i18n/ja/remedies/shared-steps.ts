import type { RemedyStepText } from '../../remedies.ts';

/** Steps that several remedies share. */

/** Where the certificate comes from: never from the connection that it is to prove. */
export const trustworthyCopy =
  'CAの証明書は、そのCAを運用している人（情報システム部門やサーバーの管理者）から入手し、`root.pem`として保存します。自己署名証明書の場合は、サーバー証明書そのものです。疑わしい接続から取り出したものは使いません。';

export const compareCa: RemedyStepText = {
  title: '信頼する前に、CAのフィンガープリントを照合する',
  text: `${trustworthyCopy}表示されたフィンガープリントが、電話や社内ページなど別の手段で確かめた値と一致することを確認します。`,
};

export const check: RemedyStepText = {
  title: '直ったことを確認する',
  text: '失敗していたコマンド（たとえば次のもの）を実行します。起動中のプログラムは、先に再起動してください。多くのプログラムは、起動時にしかCAの一覧を読み込みません。',
};

export const orderAndKey: RemedyStepText = {
  title: '順番と、秘密鍵との組み合わせを確認する',
  text: '1つ目のコマンドは、ファイルの中身を上から順に表示します。最初のsubjectが自分のサーバーで、どのissuerも次のsubjectと同じなら、正しい順番です。残る2つのコマンドが同じハッシュ値を表示すれば、証明書と秘密鍵は対になっています。',
};
