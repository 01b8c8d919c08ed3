import type { KeySchedule } from './channel.ts';
import { type Secrets, secretLabel } from './keylog.ts';
import { type HandshakeMessage, handshakeType } from './message-assembly.ts';
import { extensionType } from './messages/extensions.ts';
import { parseServerHello, type ServerHello } from './messages/hellos.ts';
import { type Protection, unreadable } from './protection.ts';
import { protection12 } from './protection-12.ts';
import { protection13 } from './protection-13.ts';
import { protocol } from './versions.ts';

/** What the client's own bytes and its key log give. */
export interface ClientSide {
  /** The ClientHello messages in order: two when the server asked for a second one. */
  readonly hellos: readonly HandshakeMessage[];
  readonly random: Uint8Array;
  readonly secrets: Secrets;
}

/** Follows the server's messages and reads the hello that decides everything else. */
export class ServerSchedule implements KeySchedule {
  readonly #client: ClientSide;
  #hello: ServerHello | null = null;
  #retry: ServerHello | null = null;
  #ciphersChanged = false;

  constructor(client: ClientSide) {
    this.#client = client;
  }

  /** The ServerHello; while only a HelloRetryRequest has come, that. */
  get hello(): ServerHello | null {
    return this.#hello ?? this.#retry;
  }

  get retried(): boolean {
    return this.#retry !== null;
  }

  afterMessage(message: HandshakeMessage, current: Protection): Protection | null {
    if (message.type === handshakeType.serverHello && this.#hello === null) return this.#afterHello(message);
    if (this.#hello === null || this.#hello.version < protocol.tls13) return null;
    const { suite } = this.#hello;
    if (message.type === handshakeType.keyUpdate) return current.updated();
    if (message.type !== handshakeType.finished) return null;
    return protection13(suite, this.#client.secrets.get(secretLabel.serverTraffic));
  }

  afterChangeCipherSpec(): Protection | null {
    const again = this.#ciphersChanged;
    this.#ciphersChanged = true;
    return this.hello === null ? null : afterChange('server', this.hello, this.#client, again);
  }

  #afterHello(message: HandshakeMessage): Protection | null {
    const hello = parseServerHello(message.body);
    if (hello === null) return null;
    if (hello.retry) {
      this.#retry = hello;
      return null;
    }
    this.#hello = hello;
    if (hello.version < protocol.tls13) return null;
    return protection13(hello.suite, this.#client.secrets.get(secretLabel.serverHandshake));
  }
}

/** Follows the client's messages once it is known what the server has chosen. */
export class ClientSchedule implements KeySchedule {
  readonly #hello: ServerHello | null;
  readonly #client: ClientSide;
  /** ClientHello messages still to come. */
  #hellosDue: number;
  #ciphersChanged = false;

  constructor(server: ServerSchedule, client: ClientSide) {
    this.#hello = server.hello;
    this.#client = client;
    this.#hellosDue = server.retried ? 2 : 1;
  }

  afterMessage(message: HandshakeMessage, current: Protection): Protection | null {
    if (this.#hello === null || this.#hello.version < protocol.tls13) return null;
    const { suite } = this.#hello;
    const { secrets } = this.#client;
    if (message.type === handshakeType.clientHello) {
      this.#hellosDue -= 1;
      return this.#hellosDue === 0 ? protection13(suite, secrets.get(secretLabel.clientHandshake)) : null;
    }
    if (message.type === handshakeType.keyUpdate) return current.updated();
    return message.type === handshakeType.finished
      ? protection13(suite, secrets.get(secretLabel.clientTraffic))
      : null;
  }

  afterChangeCipherSpec(): Protection | null {
    const again = this.#ciphersChanged;
    this.#ciphersChanged = true;
    return this.#hello === null ? null : afterChange('client', this.#hello, this.#client, again);
  }
}

/**
 * ChangeCipherSpec means nothing in TLS 1.3 (RFC 8446 appendix D.4). `again`: a renegotiation, whose
 * keys the key log may hold but which no judgement needs.
 */
function afterChange(
  side: 'client' | 'server',
  { version, suite, random, extensions }: ServerHello,
  client: ClientSide,
  again: boolean,
): Protection | null {
  if (version >= protocol.tls13) return null;
  const master = client.secrets.get(secretLabel.master);
  if (master === undefined || again) return unreadable;
  const encryptThenMac = extensions.has(extensionType.encryptThenMac);
  const { random: clientRandom } = client;
  return protection12(side, { version, suite, encryptThenMac, master, clientRandom, serverRandom: random });
}
