/** `3f9a…` → `3F:9A:…`, as openssl prints it, so that a person can compare the two. */
export function colonHex(hex: string): string {
  return (hex.match(/.{1,2}/g) ?? []).join(':').toUpperCase();
}
