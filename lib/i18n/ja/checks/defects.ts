/** Defects of a certificate's encoding, by the codes of lib/x509. */
const defects: Readonly<Record<string, string>> = {
  empty: '中身が空です',
  truncated: '途中で終わっています',
  'bad-length': '長さの値が不正です',
  'bad-tag': '型（タグ）の値が不正です',
  'unexpected-tag': 'フィールドの型が違います',
  'missing-field': '必要なフィールドがありません',
  'unexpected-field': '余分なフィールドがあります',
  'trailing-bytes': '末尾に余分なバイトがあります',
  'non-der': 'DERの規則に従っていません',
  'explicit-default': '省略すべき既定値が書かれています',
  'padded-bits': 'フラグのビット列の末尾に余分な0があります',
  'empty-list': '空であってはならないリストが空です',
  'bad-version': 'バージョンを読み取れません',
  'version-unknown': '存在しないバージョンです',
  'extensions-before-v3': 'バージョン3でないのに拡張があります',
  'signature-algorithms-differ': '2か所にある署名アルゴリズムの記載が一致しません',
  'empty-serial': 'シリアル番号が空です',
  'bad-time': '日時を読み取れません',
  'odd-time': '日時の書式が規則に反しています',
  'bad-oid': 'OIDを読み取れません',
  'bad-bit-string': 'ビット列を読み取れません',
  'bad-string': '名前の文字列を読み取れません',
  'bad-subtree': '名前制約を読み取れません',
  'non-ascii': '名前にASCII以外の文字があります',
  'unreadable-name': '名前を読み取れません',
  'unreadable-extension': '拡張を読み取れません',
  'unreadable-public-key': '公開鍵を読み取れません',
  'too-many-extensions': '拡張が多すぎます',
  'bad-pem': 'BEGIN行とEND行の間がBase64ではないか、END行がありません',
  'no-certificate': 'PEM形式の証明書が含まれていません',
  'openssl-refuses': 'OpenSSLが読み取れません',
};

/** `：末尾に余分なバイトがあります（offset 112）`; the bare code for a defect without words, nothing without one. */
export function defectText(code: string, where: string): string {
  if (code === '') return '';
  const words = defects[code] ?? code;
  return where === '' ? `：${words}` : `：${words}（${where}）`;
}
