import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { comparePublicKeys, curl, isWeb, sClient, shell } from '../../commands.ts';
import type { FixStep } from '../../types.ts';
import { onClient } from './steps.ts';

/** Steps of the two causes that lie in the client's own certificate. */

export function clientFiles(): FixStep {
  return {
    title: '証明書と秘密鍵を確認する',
    text: '期限が切れていないこと、サーバーが受け付けるCAの証明書であること、秘密鍵と対になっていること（最後の2つのハッシュ値が一致）を確かめます。`.p12`や`.pfx`のファイルは両方を含むため、先に分けておきます。',
    code: [
      shell(
        onClient,
        '# .p12ファイルの場合だけ',
        'openssl pkcs12 -in client.p12 -clcerts -nokeys -out client.pem',
        'openssl pkcs12 -in client.p12 -nocerts -out client.key',
      ),
      shell(
        onClient,
        '# 有効期間、発行元、用途（TLS Web Client Authentication）',
        'openssl x509 -noout -dates -issuer -ext extendedKeyUsage -in client.pem',
        '# 次の2つは同じ値になること',
        ...comparePublicKeys('client.pem', 'client.key'),
      ),
    ],
  };
}

export function useClientCertificate(facts: VerdictFacts): FixStep {
  return {
    title: 'クライアントに設定する',
    text: 'ブラウザでは、証明書の設定画面かOSの証明書ストアに`.p12`ファイルを取り込みます。プログラムでは、証明書と秘密鍵をそれぞれ指定します。中間CAが発行した証明書なら、`client.pem`の末尾に中間証明書を加えます。',
    code: [shell(onClient, withCertificate(facts))],
  };
}

export function confirmWithCertificate(facts: VerdictFacts): FixStep {
  return {
    title: '直ったことを確認する',
    text: `失敗していたプログラムをもう一度実行します。証明書を提示すれば、${facts.host}は接続を切らずに応答するはずです。ここでの再検査では証明書を提示しないため、「要求あり」のままになります。`,
    code: [
      shell(
        onClient,
        '# アラートで終わらず、応答が続くこと',
        sClient(facts, ' -cert client.pem -key client.key -verify_return_error'),
      ),
    ],
  };
}

function withCertificate(facts: VerdictFacts): string {
  return isWeb(facts)
    ? curl(facts, '-v --cert client.pem --key client.key')
    : sClient(facts, ' -cert client.pem -key client.key');
}
