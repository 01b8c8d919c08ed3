import { readEnvelope } from './envelope.ts';
import { readName } from './name.ts';

/** RFC 4514 text of a certificate's subject, without reading the rest; null where it can't be read. Never throws. */
export function subjectText(der: Uint8Array): string | null {
  try {
    const envelope = readEnvelope(der);
    return readName(der, envelope.subject, 'tbsCertificate.subject').facts.text;
  } catch {
    return null;
  }
}
