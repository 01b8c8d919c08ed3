/** RFC 7468: at most 64 characters a line. */
const LINE = 64;

/** base64 DER → the lines of a PEM block. */
export function pemLines(base64: string): readonly string[] {
  const body = base64.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...body, '-----END CERTIFICATE-----'];
}
