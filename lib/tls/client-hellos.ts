import { type HandshakeMessage, handshakeType, MessageAssembly } from './message-assembly.ts';
import { contentType, RecordReader } from './records.ts';

/** A client says hello again at most once, after a HelloRetryRequest. */
const mostHellos = 2;

/** The ClientHello messages that the client's bytes begin with. */
export function readClientHellos(bytes: Uint8Array): readonly HandshakeMessage[] {
  const hellos: HandshakeMessage[] = [];
  const assembly = new MessageAssembly();
  const records = new RecordReader(bytes);
  for (let record = records.next(); record !== null; record = records.next()) {
    if (record.type !== contentType.handshake) continue;
    for (const message of assembly.add(record.body, record.offset)) {
      if (message.type !== handshakeType.clientHello) return hellos;
      hellos.push(message);
      if (hellos.length === mostHellos) return hellos;
    }
  }
  return hellos;
}
