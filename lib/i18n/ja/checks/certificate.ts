import type { CheckTexts } from '../../../checks/index.ts';
import { day, minute } from '../../evidence-values.ts';
import { quoted } from '../phrases.ts';
import { defectText } from './defects.ts';

const noPath = () => 'チェーンをたどれなかったため、確認していません。';
const noLeaf = () => '読み取れるサーバー証明書が送られていません。';
const notPublic = () => '公開ルートに至るチェーンではないため、公開CA向けのこの規則は適用されません。';

function scts(count: number): string {
  return count === 0
    ? '証明書にSCT（公開ログの署名）が埋め込まれていません'
    : `証明書に埋め込まれたSCT（公開ログの署名）は${count}件です`;
}

export const certificate: Pick<
  CheckTexts,
  | 'certificate-malformed'
  | 'key-mismatched'
  | 'lifetime-too-long'
  | 'signature-broken'
  | 'staple-revoked'
  | 'staple-unusable'
  | 'timestamps-missing'
> = {
  'certificate-malformed': {
    title: '証明書のエンコード',
    details: {
      'empty-message': () => 'サーバーが送った証明書リストは空で、証明書が1枚も入っていません。',
      unreadable: ({ position, where, defect }) =>
        `送られた証明書の${position}枚目を読み取れません${defectText(defect, where)}。`,
      'encoding-refused': ({ certificate, defect, where, reason }) =>
        `CertwhyのTLSライブラリ（OpenSSL）が${quoted(certificate)}を受け付けませんでした${defectText(defect, where)}。${reason === '' ? '' : `エラー：${reason}`}`,
      'encoding-odd': ({ certificate, defect, where }) =>
        `${quoted(certificate)}は読み取れますが、エンコードが規則に反しています${defectText(defect, where)}。`,
      'message-broken': ({ count }) =>
        `証明書を送るメッセージが壊れています。${count}枚目の後で、長さの値が合わなくなります。`,
      readable: ({ count }) =>
        count === 1 ? '送られた証明書は読み取れます。' : `送られた証明書${count}枚は、すべて読み取れます。`,
    },
  },
  'key-mismatched': {
    title: '秘密鍵の所持証明',
    details: {
      mismatched: ({ certificate }) =>
        `ハンドシェイクの署名が${quoted(certificate)}の公開鍵と合いません。別の秘密鍵で署名されています。`,
      proven: () => 'サーバーは、証明書に対応する秘密鍵を持っていることを証明しました。',
      'not-seen': () => '秘密鍵の所持証明は観測できなかったか、ここでは検証できません。',
    },
  },
  'lifetime-too-long': {
    title: '公開証明書の有効期間の長さ',
    details: {
      'too-long': ({ days, limit }) =>
        `有効期間は${days}日です。発行時点で公開CAに許されていたのは最長${limit}日です。`,
      // Before the first limit there is none to name; the check then gives the lifetime itself.
      'within-limit': ({ days, limit }) =>
        days === limit
          ? `有効期間は${days}日で、発行時点の規則に反していません。`
          : `有効期間は${days}日で、発行時点の上限（${limit}日）以内です。`,
      'not-public': notPublic,
      unreadable: noLeaf,
    },
  },
  'signature-broken': {
    title: '署名',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}の署名を、発行元${quoted(value)}の公開鍵で検証できません。`,
      'algorithms-differ': ({ certificate, value }) =>
        `${quoted(certificate)}には署名アルゴリズムが2か所に書かれており、内容が食い違っています（外側の記載：${value}）。クライアントは、署名を検証するまでもなく受け入れません。`,
      kept: () => 'チェーンに不正な署名は見つかりませんでした。',
      'no-path': noPath,
    },
  },
  'staple-revoked': {
    title: '失効',
    details: {
      revoked: ({ certificate, at }) =>
        `ステープルされたOCSP応答によると、${quoted(certificate)}は${day(at)}に失効しています。`,
      good: ({ thisUpdate }) =>
        `ステープルされたOCSP応答（${day(thisUpdate)}付）によると、失効していません。`,
      'not-asked': () => 'OCSP応答はステープルされていません。失効リスト（CRL）は確認していません。',
      'says-nothing': () => 'ステープルされたOCSP応答からは、失効しているかどうか分かりません。',
    },
  },
  'staple-unusable': {
    title: 'OCSPステープル',
    details: {
      'must-staple-missing': () =>
        '証明書はOCSP応答のステープルを必須としていますが（must-staple）、サーバーは送っていません。',
      stale: ({ nextUpdate }) =>
        `ステープルされたOCSP応答の期限が切れています（${minute(nextUpdate)}まで）。`,
      'not-yet': ({ thisUpdate }) => `ステープルされたOCSP応答の日時が未来です（${minute(thisUpdate)}）。`,
      unreadable: () => 'ステープルされたOCSP応答を読み取れません。',
      'no-answer': () =>
        'ステープルされたOCSP応答に、証明書の状態が入っていません。レスポンダーがエラーを返しています。',
      'other-certificate': () =>
        'ステープルされたOCSP応答は、このサーバー証明書についてのものではありません。',
      'bad-signature': () =>
        'ステープルされたOCSP応答の署名が、発行元のCAのものでも、そのCAのOCSPレスポンダーのものでもありません。',
      'unknown-status': () =>
        'ステープルされたOCSP応答の状態は「unknown」です。レスポンダーがこの証明書を把握していません。',
      usable: ({ thisUpdate }) => `ステープルされたOCSP応答（${day(thisUpdate)}付）に問題はありません。`,
      'no-leaf': noLeaf,
      'not-needed': () => 'OCSP応答はステープルされていませんが、証明書も必須としていません。',
    },
  },
  'timestamps-missing': {
    title: '証明書の透明性（CT）',
    details: {
      missing: ({ found, needed }) =>
        `${scts(found)}。この有効期間に対してChromeが求めるのは${needed}件です。ハンドシェイクで送られるSCTは確認していません。`,
      enough: ({ found, needed }) =>
        `${scts(found)}。この有効期間に対してChromeが求めるのは${needed}件です。`,
      'not-public': notPublic,
      unreadable: noLeaf,
    },
  },
};
