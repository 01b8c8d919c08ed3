import { namedHandshakes } from '../checks/network/look.ts';
import type { Subject } from '../checks/subject.ts';

/** Whether any address asked for a client certificate; null when none got far enough to tell. */
export function asksForCertificate(subject: Subject): boolean | null {
  const handshakes = namedHandshakes(subject);
  if (handshakes.some((handshake) => handshake.certificateRequest !== null)) return true;
  return handshakes.some((handshake) => handshake.completed) ? false : null;
}
