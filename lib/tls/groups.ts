import { hex16 } from './bytes.ts';

/** Groups by their number in the IANA registry "TLS Supported Groups". */
const names: ReadonlyMap<number, string> = new Map([
  [1, 'sect163k1'],
  [2, 'sect163r1'],
  [3, 'sect163r2'],
  [4, 'sect193r1'],
  [5, 'sect193r2'],
  [6, 'sect233k1'],
  [7, 'sect233r1'],
  [8, 'sect239k1'],
  [9, 'sect283k1'],
  [10, 'sect283r1'],
  [11, 'sect409k1'],
  [12, 'sect409r1'],
  [13, 'sect571k1'],
  [14, 'sect571r1'],
  [15, 'secp160k1'],
  [16, 'secp160r1'],
  [17, 'secp160r2'],
  [18, 'secp192k1'],
  [19, 'secp192r1'],
  [20, 'secp224k1'],
  [21, 'secp224r1'],
  [22, 'secp256k1'],
  [23, 'secp256r1'],
  [24, 'secp384r1'],
  [25, 'secp521r1'],
  [26, 'brainpoolP256r1'],
  [27, 'brainpoolP384r1'],
  [28, 'brainpoolP512r1'],
  [29, 'x25519'],
  [30, 'x448'],
  [31, 'brainpoolP256r1tls13'],
  [32, 'brainpoolP384r1tls13'],
  [33, 'brainpoolP512r1tls13'],
  [41, 'curveSM2'],
  [256, 'ffdhe2048'],
  [257, 'ffdhe3072'],
  [258, 'ffdhe4096'],
  [259, 'ffdhe6144'],
  [260, 'ffdhe8192'],
  [0x0200, 'MLKEM512'],
  [0x0201, 'MLKEM768'],
  [0x0202, 'MLKEM1024'],
  [0x11eb, 'SecP256r1MLKEM768'],
  [0x11ec, 'X25519MLKEM768'],
  [0x11ed, 'SecP384r1MLKEM1024'],
  [0x11ee, 'curveSM2MLKEM768'],
  [0x6399, 'X25519Kyber768Draft00'],
]);

/** IANA name of a key exchange group, or its number, `0x1234`. */
export function groupName(id: number): string {
  return names.get(id) ?? hex16(id);
}

/** Finite-field groups below TLS 1.3 have no number: `dhe-2048` says the prime's length in bits. */
export function primeName(prime: Uint8Array): string {
  const first = prime.findIndex((byte) => byte !== 0);
  if (first < 0) return 'dhe-0';
  const topBits = 32 - Math.clz32(prime[first] ?? 0);
  return `dhe-${(prime.length - first - 1) * 8 + topBits}`;
}
