import type { Explanation } from '../../../explain.ts';

export const constraintViolation: Explanation = {
  lede: 'チェーンの中の証明書が、その証明書自身や上位のCAの許していない使い方をされています。',
  whatHappens: [
    '証明書には、使い方の決まりが書かれています。CAかどうか（`CA:TRUE`）、その下にCAを何段置けるか、CAがどの名前に発行できるか（名前制約）、鍵を何に使えるか（鍵用途）、何のための証明書か（`serverAuth`、`clientAuth`）などです。クライアント用の証明書を誤ってサーバーに設置した場合や、`corp.example`専用の社内CAが`shop.example`に発行した場合は、これに反します。',
    '形式についての決まりもあります。クライアントが知らないクリティカル拡張、同じ拡張の重複、そして公開CAの場合は有効期間の長さです（2026-03-14までの発行は398日、2026-03-15からは200日、2027-03-15からは100日まで）。',
  ],
  whyRefused: [
    'これらの決まりがあるから、小さな権限は小さいままでいられます。なければ、普通の証明書を持つ誰もが別の証明書に署名でき、1社のためのCAが世界中の名前に発行できてしまいます。',
    'OpenSSL、curl、Pythonは、どの決まりに反したかを示します（`unsuitable certificate purpose`、`invalid CA certificate`、`path length constraint exceeded`、`permitted subtree violation`、`unhandled critical extension`）。Javaは`Extended key usage does not permit use for TLS server authentication`など、Chromeはほとんどを`NET::ERR_CERT_INVALID`とまとめて示します。',
  ],
  howWeKnow: [
    'Certwhyは、サーバー証明書からルート証明書までの経路をすべて組み立て、RFC 5280の規則で1つずつ判定します。レポートには、問題の証明書、反している規則、その値を示します。有効期間の長さは、発行日の時点の規則で、公開ルートに至る証明書についてだけ判定します。',
  ],
  whoIsAffected: [
    '決まりによって異なります。クライアント専用の証明書は、gitやwgetなどGnuTLS系が受け入れ、ほかはすべて検証エラーにします。`anyExtendedKeyUsage`だけの証明書は、Go、Java、GnuTLS、Chromiumが受け入れ、OpenSSL系、Node.js、Deno、Firefoxは検証エラーにします。CAでもあるサーバー証明書を検証エラーにするのは、Firefox、NSSのツール、rustlsだけです。398日を超える公開証明書は、ChromeとAppleが検証エラーにします。',
    'Appleのシステムは、独自CAにも厳しく、有効期間825日以下、SHA-2、RSAなら2048ビット以上、代替名（SAN）、`serverAuth`を求めます。Python 3.13以降は、鍵識別子と、クリティカルの付いた基本制約（basicConstraints）を求めます。',
  ],
  whenFine: [
    '公開証明書の有効期間が、発行時点の上限を超えていても398日以内なら、検証エラーにするクライアントは知られていません。CA側の規則違反にとどまります。サーバー証明書に`clientAuth`がないのも正常で、公開CAは2026年から2027年にかけて外しています。それ以外の違反は、どこかのクライアントで必ずエラーになります。',
  ],
  limits: [
    '判定の基準は規格で、特定のクライアントではありません。上のとおり、それより緩いものも厳しいものもあります。読み取らない種類の名前に対する制約は、クリティカルなら違反とみなします。証明書ポリシーは判定しません。',
  ],
};
