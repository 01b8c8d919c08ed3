/** Defects of a certificate's encoding, by the codes of lib/x509. */
const defects: Readonly<Record<string, string>> = {
  empty: 'it is empty',
  truncated: 'it ends too early',
  'bad-length': 'a length field cannot be right',
  'bad-tag': 'a type field cannot be right',
  'unexpected-tag': 'a field has the wrong type',
  'missing-field': 'a field is missing',
  'unexpected-field': 'there is a field that does not belong there',
  'trailing-bytes': 'there are bytes after its end',
  'non-der': 'the encoding is not DER',
  'explicit-default': 'a default value is written out that must be left out',
  'padded-bits': 'a list of flags has zeros after its last flag',
  'empty-list': 'a list is empty that must not be',
  'bad-version': 'the version cannot be read',
  'version-unknown': 'there is no such version of certificates',
  'extensions-before-v3': 'it has extensions, which only version 3 may have',
  'signature-algorithms-differ': 'its two statements of the signature algorithm differ',
  'empty-serial': 'the serial number is empty',
  'bad-time': 'a date cannot be read',
  'odd-time': 'a date is written in a form that is not allowed',
  'bad-oid': 'an identifier (OID) cannot be read',
  'bad-bit-string': 'a bit string cannot be read',
  'bad-string': 'a text in a name cannot be read',
  'bad-subtree': 'a name constraint cannot be read',
  'non-ascii': 'a name has characters outside ASCII',
  'unreadable-name': 'a name cannot be read',
  'unreadable-extension': 'an extension cannot be read',
  'unreadable-public-key': 'the public key cannot be read',
  'too-many-extensions': 'it has more extensions than any real certificate',
  'bad-pem': 'the text between its BEGIN and END lines is not base64, or an END line is missing',
  'no-certificate': 'there is no PEM certificate in it',
  'openssl-refuses': 'OpenSSL cannot read it',
};

/** `: there are bytes after its end (offset 112)`; the bare code for a defect without words, nothing without one. */
export function defectText(code: string, where: string): string {
  if (code === '') return '';
  const words = defects[code] ?? code;
  return where === '' ? `: ${words}` : `: ${words} (${where})`;
}
