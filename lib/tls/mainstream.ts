/** What a server chose, by IANA's names; null where it wasn't seen or doesn't apply. */
export interface Chosen {
  readonly suite: string | null;
  readonly group: string | null;
  /** The curve of the certificate's key; null for other kinds of keys. */
  readonly curve: string | null;
}

/** `dhe-2048` and the like are groups of OpenSSL's and Java's defaults, though no browser's any more. */
const groups = /^(?:x25519|secp256r1|secp384r1|secp521r1|X25519MLKEM768|dhe-\d+)$/;
const curves = /^P-(?:256|384|521)$/;
/** The suites that browsers, Go, Java or OpenSSL offer unless told otherwise. */
const suites =
  /^TLS_(?:(?:ECDHE_ECDSA|ECDHE_RSA|DHE_RSA|RSA)_WITH_)?(?:AES_(?:128|256)_(?:GCM|CBC)|CHACHA20_POLY1305)_SHA(?:256|384)?$/;

/** The first of a server's choices that current clients don't offer out of the box; null where all are usual. */
export function exoticChoice({ suite, group, curve }: Chosen): string | null {
  if (group !== null && !groups.test(group)) return group;
  if (curve !== null && !curves.test(curve)) return curve;
  return suite !== null && !suites.test(suite) ? suite : null;
}
