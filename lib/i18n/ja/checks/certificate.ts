import type { CheckTexts } from '../../../checks/index.ts';
import { day, minute } from '../../evidence-values.ts';
import { quoted, valuesText } from '../phrases.ts';
import { defectText } from './defects.ts';

const noPath = () => 'チェーンをたどれなかったため、確認していません。';
const noLeaf = () => '読み取れるサーバー証明書が送られていません。';
const notPublic = () => '公開ルートに至るチェーンではないため、公開CA向けのこの規則は適用されません。';

/** `value` is what the basic constraints say, or the version where there is no such version. */
function notACa(certificate: string, value: string): string {
  if (value === 'absent') {
    return `${certificate}は発行元の位置にありますが、CAであることを示す基本制約（basicConstraints）がありません。`;
  }
  if (value === 'ca-false') {
    return `${certificate}は発行元の位置にありますが、基本制約ではCAではないとされています（CA:FALSE）。`;
  }
  return `${certificate}のバージョンは${value}と記されていますが、存在するのは1から3までです。`;
}

function scts(count: number): string {
  return count === 0
    ? '証明書にSCT（公開ログの署名）が埋め込まれていません'
    : `証明書に埋め込まれたSCT（公開ログの署名）は${count}件です`;
}

export const certificate: Pick<
  CheckTexts,
  | 'certificate-malformed'
  | 'critical-extension-unknown'
  | 'extension-duplicated'
  | 'issuer-not-a-ca'
  | 'key-mismatched'
  | 'key-usage-wrong'
  | 'lifetime-too-long'
  | 'name-constraint-violated'
  | 'path-length-exceeded'
  | 'path-too-complex'
  | 'purpose-not-server'
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
      readable: ({ count }) =>
        count === 1 ? '送られた証明書は読み取れます。' : `送られた証明書${count}枚は、すべて読み取れます。`,
    },
  },
  'critical-extension-unknown': {
    title: 'クリティカル拡張',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に、解釈できないクリティカル拡張があります：${valuesText(value)}。この場合、クライアントは証明書を拒否しなければなりません。`,
      kept: () => 'チェーンのクリティカル拡張は、すべて解釈できました。',
      'no-path': noPath,
    },
  },
  'extension-duplicated': {
    title: '拡張の重複',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に、同じ拡張が2回以上含まれています：${valuesText(value)}。`,
      kept: () => '同じ拡張を2回以上含む証明書はありません。',
      'no-path': noPath,
    },
  },
  'issuer-not-a-ca': {
    title: 'CA証明書',
    details: {
      violated: ({ certificate, value }) => notACa(quoted(certificate), value),
      kept: () => 'チェーンの発行元は、すべてCAです。',
      'no-path': noPath,
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
  'key-usage-wrong': {
    title: '鍵用途（KeyUsage）',
    details: {
      violated: ({ certificate, value }) =>
        value === ''
          ? `${quoted(certificate)}の鍵用途は空で、ここでの使い方は許可されていません。`
          : `${quoted(certificate)}の鍵用途は${valuesText(value)}だけで、ここでの使い方は許可されていません。`,
      kept: () => 'どの証明書の鍵用途も、ここでの使い方を許可しています。',
      'no-path': noPath,
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
  'name-constraint-violated': {
    title: '名前制約',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}に含まれる名前${quoted(value)}は、チェーン内のCAの名前制約で許可されていません。`,
      kept: () => '証明書の名前は、チェーン内のどのCAの名前制約にも反していません。',
      'no-path': noPath,
    },
  },
  'path-too-complex': {
    title: 'チェーンの検証量',
    details: {
      violated: ({ certificate }) =>
        `${quoted(certificate)}でパスの探索を打ち切りました。送られた証明書の検証に、クライアントや本検査の上限を超える処理が必要です。`,
      kept: () => 'チェーンの検証に必要な処理は、通常の範囲内です。',
      'no-path': noPath,
    },
  },
  'path-length-exceeded': {
    title: 'パス長制約',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}の下にあるCA証明書の数が、パス長制約の上限（pathLen ${value}）を超えています。`,
      kept: () => 'どのCAについても、下にあるCA証明書の数は上限以内です。',
      'no-path': noPath,
    },
  },
  'purpose-not-server': {
    title: '拡張鍵用途（EKU）',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}はサーバー認証（serverAuth）に使えません。許可されている用途：${value === '' ? 'なし' : valuesText(value)}。`,
      kept: () => 'チェーンの証明書は、すべてサーバー認証に使えます。',
      'no-path': noPath,
    },
  },
  'signature-broken': {
    title: '署名',
    details: {
      violated: ({ certificate, value }) =>
        `${quoted(certificate)}の署名を、発行元${quoted(value)}の公開鍵で検証できません。`,
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
