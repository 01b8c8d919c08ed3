/** Secrets of one connection by their NSS label. */
export type Secrets = ReadonlyMap<string, Uint8Array>;

export const secretLabel = {
  master: 'CLIENT_RANDOM',
  clientHandshake: 'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
  serverHandshake: 'SERVER_HANDSHAKE_TRAFFIC_SECRET',
  clientTraffic: 'CLIENT_TRAFFIC_SECRET_0',
  serverTraffic: 'SERVER_TRAFFIC_SECRET_0',
} as const;

const linePattern = /^([A-Z0-9_]+) ([0-9a-f]{64}) ((?:[0-9a-f]{2})+)$/i;

/**
 * Reads NSS key log lines: label, client random, secret. Lines of other connections, and
 * later ones for a label that is there already (renegotiation), are passed over.
 */
export function parseKeylog(lines: readonly string[], clientRandom: Uint8Array): Secrets {
  const random = Buffer.from(clientRandom).toString('hex');
  const secrets = new Map<string, Uint8Array>();
  for (const line of lines) {
    const [, label = '', lineRandom = '', secret = ''] = linePattern.exec(line.trim()) ?? [];
    if (lineRandom.toLowerCase() !== random || secrets.has(label)) continue;
    secrets.set(label, Buffer.from(secret, 'hex'));
  }
  return secrets;
}
