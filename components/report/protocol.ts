/** `TLSv1` → `TLS 1.0`, `TLSv1.3` → `TLS 1.3`; anything else stays as it is. */
export function protocolName(version: string): string {
  const match = /^(TLS|SSL)v(\d)(?:\.(\d))?$/.exec(version);
  return match === null ? version : `${match[1]} ${match[2]}.${match[3] ?? '0'}`;
}
