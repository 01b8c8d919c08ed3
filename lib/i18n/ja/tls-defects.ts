import type { DefectText } from '../../tls/defects.ts';

const defects: Readonly<Record<DefectText, string>> = {
  'record cut off by the end of the bytes': 'TLSレコードが途中で終わっています',
  'handshake message cut off by the end of the bytes': 'ハンドシェイクメッセージが途中で終わっています',
  'encrypted record without a secret for it': '暗号化されたレコードを復号する鍵がありません',
  'not a TLS record': 'TLSレコードではありません',
  'record longer than TLS allows': 'TLSレコードが上限より長くなっています',
  'record cannot be decrypted': 'レコードを復号できません',
  'unprotected record where an encrypted one is due': '暗号化されるべきレコードが暗号化されていません',
  'handshake message goes on across a change of keys':
    'ハンドシェイクメッセージが鍵の切り替えをまたいでいます',
  'more key updates than are read': '鍵の更新が多すぎます',
  'more handshake messages than are read': 'ハンドシェイクメッセージが多すぎます',
  'malformed ServerHello': 'ServerHelloの形式が不正です',
  'malformed EncryptedExtensions': 'EncryptedExtensionsの形式が不正です',
  'malformed Certificate message': 'Certificateメッセージの形式が不正です',
  'malformed CertificateStatus': 'CertificateStatusの形式が不正です',
  'malformed CertificateRequest': 'CertificateRequestの形式が不正です',
  'malformed ServerKeyExchange': 'ServerKeyExchangeの形式が不正です',
  'malformed CertificateVerify': 'CertificateVerifyの形式が不正です',
};

/** Why a handshake could not be decoded, where the text is the decoder's own; null for other programs' words. */
export function tlsDefect(text: string): string | null {
  const own: Readonly<Record<string, string>> = defects;
  return Object.hasOwn(own, text) ? (own[text] ?? null) : null;
}
