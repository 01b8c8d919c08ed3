import { ByteReader } from './bytes.ts';
import { type Defect, type DefectText, defects } from './defects.ts';
import type { ServerFlight } from './flight.ts';
import { groupName } from './groups.ts';
import { handshakeSignature12, handshakeSignature13 } from './handshake-signature.ts';
import { type HandshakeSignature, proveKey } from './key-proof.ts';
import type { ClientSide, ServerSchedule } from './key-schedules.ts';
import { type HandshakeMessage, handshakeType } from './message-assembly.ts';
import {
  type CertificateMessage,
  parseCertificate,
  parseCertificateRequest,
  parseCertificateStatus,
} from './messages/certificate.ts';
import { chosenProtocol, extensionType, parseExtensions } from './messages/extensions.ts';
import type { ServerHello } from './messages/hellos.ts';
import { parseServerKeyExchange, type ServerKeyExchange } from './messages/server-key-exchange.ts';
import { protocol } from './versions.ts';

/** The part of a flight that stands in handshake messages after the hello. */
export type ServerWords = Pick<
  ServerFlight,
  | 'group'
  | 'alpn'
  | 'certificates'
  | 'certificatesBroken'
  | 'staple'
  | 'sctList'
  | 'certificateRequest'
  | 'requestedAfter'
  | 'keyProof'
  | 'sessionTicket'
>;

const silence: ServerWords = {
  group: null,
  alpn: null,
  certificates: null,
  certificatesBroken: false,
  staple: null,
  sctList: null,
  certificateRequest: null,
  requestedAfter: false,
  keyProof: 'not-observed',
  sessionTicket: false,
};

/**
 * Reads the server's messages, of each type the first (a renegotiation repeats them). A malformed one
 * is noted and passed over: its neighbours are evidence all the same.
 */
export class ServerMessages {
  readonly #messages: readonly HandshakeMessage[];
  readonly #server: ServerSchedule;
  readonly #client: ClientSide;
  #defect: Defect | null = null;

  constructor(messages: readonly HandshakeMessage[], server: ServerSchedule, client: ClientSide) {
    this.#messages = messages;
    this.#server = server;
    this.#client = client;
  }

  /** The first malformed message that was met. */
  get defect(): Defect | null {
    return this.#defect;
  }

  read(): ServerWords {
    const { hello } = this.#server;
    const helloMessage = this.#find(handshakeType.serverHello);
    if (hello === null && helloMessage !== null) this.#note(helloMessage, defects.serverHello);
    if (hello === null || hello.retry) return silence;
    const certificate = this.#certificate(hello.version);
    const words =
      hello.version >= protocol.tls13 ? this.#words13(hello, certificate) : this.#words12(hello, certificate);
    return {
      ...words,
      certificates: certificate?.certificates ?? null,
      certificatesBroken: certificate?.intact === false,
      certificateRequest: this.#certificateRequest(hello.version),
      requestedAfter: this.#requestedAfter(),
      sessionTicket: this.#sessionTicket(hello.version),
    };
  }

  #words13(hello: ServerHello, certificate: CertificateMessage | null) {
    const share = hello.extensions.get(extensionType.keyShare);
    const statusAt = this.#find(handshakeType.certificate);
    const status = certificate?.leafExtensions.get(extensionType.statusRequest);
    return {
      group: share === undefined ? null : groupName(new ByteReader(share).uint(2)),
      alpn: this.#alpn13(),
      staple: statusAt === null || status === undefined ? null : this.#staple(statusAt, status),
      sctList: certificate?.leafExtensions.get(extensionType.signedCertificateTimestamp) ?? null,
      keyProof: this.#keyProof(this.#signature13(hello, certificate)),
    };
  }

  #words12(hello: ServerHello, certificate: CertificateMessage | null) {
    const exchange = this.#serverKeyExchange(hello);
    const status = this.#find(handshakeType.certificateStatus);
    return {
      group: exchange?.group ?? null,
      alpn: chosenProtocol(hello.extensions),
      staple: status === null ? null : this.#staple(status, status.body),
      sctList: hello.extensions.get(extensionType.signedCertificateTimestamp) ?? null,
      keyProof: this.#keyProof(handshakeSignature12(hello, this.#client, certificate, exchange)),
    };
  }

  #find(type: number): HandshakeMessage | null {
    return this.#messages.find((message) => message.type === type) ?? null;
  }

  #note(message: HandshakeMessage, what: DefectText): void {
    if (this.#defect === null || message.offset < this.#defect.offset) {
      this.#defect = { offset: message.offset, what };
    }
  }

  #certificate(version: number): CertificateMessage | null {
    const message = this.#find(handshakeType.certificate);
    if (message === null) return null;
    const parsed = parseCertificate(version, message.body);
    if (!parsed.intact) this.#note(message, defects.certificate);
    return parsed;
  }

  #staple(message: HandshakeMessage, status: Uint8Array): Uint8Array | null {
    const response = parseCertificateStatus(status);
    if (response !== 'malformed') return response;
    this.#note(message, defects.certificateStatus);
    return null;
  }

  #alpn13(): string | null {
    const message = this.#find(handshakeType.encryptedExtensions);
    if (message === null) return null;
    const reader = new ByteReader(message.body);
    const extensions = parseExtensions(reader.vector(2));
    if (!reader.short && extensions !== null) return chosenProtocol(extensions);
    this.#note(message, defects.encryptedExtensions);
    return null;
  }

  #certificateRequest(version: number): ServerFlight['certificateRequest'] {
    const message = this.#find(handshakeType.certificateRequest);
    if (message === null) return null;
    const caNames = parseCertificateRequest(version, message.body);
    if (caNames === null) this.#note(message, defects.certificateRequest);
    // That a certificate was asked for is known even when the names can't be read.
    return { caNames: caNames ?? [] };
  }

  /** A renegotiation asks then, or a TLS 1.3 server that was told that it may (RFC 8446 section 4.6.2). */
  #requestedAfter(): boolean {
    const [finished, request] = [handshakeType.finished, handshakeType.certificateRequest].map((type) =>
      this.#messages.findIndex((message) => message.type === type),
    );
    return finished !== undefined && request !== undefined && finished >= 0 && request > finished;
  }

  #sessionTicket(version: number): boolean {
    const message = this.#find(handshakeType.newSessionTicket);
    if (message === null) return false;
    if (version >= protocol.tls13) return true;
    // A TLS 1.2 server that has promised a ticket may send an empty one (RFC 5077 section 3.3).
    const lifetimeLength = 4;
    return new ByteReader(message.body.subarray(lifetimeLength)).vector(2).length > 0;
  }

  #serverKeyExchange(hello: ServerHello): ServerKeyExchange | null {
    const message = this.#find(handshakeType.serverKeyExchange);
    if (message === null) return null;
    const parsed = parseServerKeyExchange(hello, message.body);
    if (parsed !== 'malformed') return parsed;
    this.#note(message, defects.serverKeyExchange);
    return null;
  }

  #signature13(hello: ServerHello, certificate: CertificateMessage | null): HandshakeSignature | null {
    const message = this.#find(handshakeType.certificateVerify);
    const leaf = certificate?.certificates[0];
    if (message === null || leaf === undefined) return null;
    const { retried } = this.#server;
    const before = this.#messages.slice(0, this.#messages.indexOf(message));
    const signature = handshakeSignature13({ hello, retried, client: this.#client, before, message, leaf });
    if (signature !== 'malformed') return signature;
    this.#note(message, defects.certificateVerify);
    return null;
  }

  #keyProof(signature: HandshakeSignature | null): ServerFlight['keyProof'] {
    return signature === null ? 'not-observed' : proveKey(signature);
  }
}
