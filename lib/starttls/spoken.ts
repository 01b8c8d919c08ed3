import type { SpokenProtocol } from '../observation/failure.ts';
import type { Dialogue } from './define.ts';

/** Whether what a server speaks is what a dialogue is held in. Two are told apart by their streams alone. */
export function isSpokenIn({ id }: Pick<Dialogue, 'id'>, spoke: SpokenProtocol): boolean {
  return spoke === id || (spoke === 'xmpp' && id === 'xmpp-server');
}
