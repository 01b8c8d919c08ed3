import type { TextOf } from '../../remedies.ts';
import { trustworthyCopy } from './shared-steps.ts';

export const java: TextOf<'java'> = {
  name: 'Java',
  gist: 'keytool：1つのプログラム用の信頼ストア、またはJava全体のCAの一覧',
  steps: {
    update: {
      title: 'Javaを更新する',
      text: 'ルート証明書もTLSも、Javaに含まれています。複数のバージョンが入っていることがあるので、プログラムが実際に使うJavaを調べます。8u261より前のJava 8はTLS 1.3に対応せず、Java 7は既定では現在のTLSを使えません。',
    },
    compare: {
      title: '信頼する前に、CAのフィンガープリントを照合する',
      text: `${trustworthyCopy}\`SHA256:\`の行が、電話や社内ページなど別の手段で確かめた値と一致することを確認します。`,
    },
    'one-program': {
      title: '1つのプログラムでだけ、CAを1つ信頼する',
      text: 'Javaの一覧をコピーして、CAを1つ加えます。`JAVA_HOME`は、プログラムを動かすJavaの場所です。keytoolが証明書を表示して信頼するかどうかを尋ねるので、フィンガープリントが正しければ「はい」または「yes」と答えます。`changeit`は既定のパスワードで、秘密を守るものではありません。',
    },
    'all-programs': {
      title: 'または、このJavaを使うすべてのプログラムで信頼する',
      text: '`-cacerts`はJava 9以降で使えます。それより前は`-keystore "$JAVA_HOME/jre/lib/security/cacerts"`と書きます。更新で新しいフォルダーに入れ替わると一覧も新しくなるので、もう一度追加します。Debian、Ubuntu、RHEL、FedoraのJavaはシステムの一覧を使うので、そちらに追加すれば、ここは不要です。',
    },
    check: {
      title: '直ったことを確認する',
      text: '登録した内容とフィンガープリントが表示されます。一覧は起動時に読み込まれるので、プログラムを再起動してください。まだ失敗するなら、別のJavaで動いているか、プログラムが独自に`trustStore`を指定しています。',
    },
    undo: { title: '元に戻す', text: 'コピーした一覧、またはJava全体の一覧から削除します。' },
  },
};
