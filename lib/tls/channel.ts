import { type Defect, type DefectText, defects } from './defects.ts';
import { type HandshakeMessage, handshakeType, MessageAssembly } from './message-assembly.ts';
import { type Protection, unprotected } from './protection.ts';
import { contentType, RecordReader, type TlsRecord } from './records.ts';

/** Says which protection a direction's records have after what was just read; null = the same as before. */
export interface KeySchedule {
  afterMessage(message: HandshakeMessage, current: Protection): Protection | null;
  afterChangeCipherSpec(): Protection | null;
}

export interface ChannelAlert {
  readonly level: number;
  readonly code: number;
  /** Sent after the same side's Finished. */
  readonly afterFinished: boolean;
}

/** What one side said. */
export interface Channel {
  readonly messages: readonly HandshakeMessage[];
  readonly alerts: readonly ChannelAlert[];
  readonly finished: boolean;
  readonly defect: Defect | null;
}

/**
 * RFC 8446 sets no limit, but each update costs a key derivation; no server was seen to send more than
 * a few, and nothing that is judged comes after that many.
 */
const mostKeyUpdates = 32;
/** OpenSSL gives up after five warnings in a row; more of them would only fill the report. */
const mostWarnings = 32;
/** A handshake has under twenty; a stream of tiny ones would only cost memory. */
const mostMessages = 1000;
const warningLevel = 1;
const closeNotify = 0;

/** Reads one direction from its first byte for as long as it can be read. */
export function readChannel(bytes: Uint8Array, schedule: KeySchedule): Channel {
  const records = new RecordReader(bytes);
  const reader = new ChannelReader(schedule);
  while (!reader.over) {
    const record = records.next();
    if (record === null) break;
    reader.read(record);
  }
  return reader.end(records.defect);
}

class ChannelReader {
  readonly #schedule: KeySchedule;
  readonly #assembly = new MessageAssembly();
  readonly #messages: HandshakeMessage[] = [];
  readonly #alerts: ChannelAlert[] = [];
  #protection: Protection = unprotected;
  #alertLevel: number | null = null;
  #keyUpdates = 0;
  #finished = false;
  #defect: Defect | null = null;
  #over = false;

  constructor(schedule: KeySchedule) {
    this.#schedule = schedule;
  }

  /** True when nothing more of this direction can be read, or is worth it. */
  get over(): boolean {
    return this.#over;
  }

  read(record: TlsRecord): void {
    const opened = this.#protection.open(record);
    if (opened.kind === 'bad') this.#stop(record.offset, opened.what);
    else if (opened.kind === 'no-key') this.#readLocked(record, opened.isFinished);
    else this.#readContent(opened.type, opened.content, record.offset);
  }

  end(recordDefect: Defect | null): Channel {
    const pending = this.#assembly.pendingOffset;
    const cut = pending === null ? null : { offset: pending, what: defects.cutMessage };
    const atEnd = this.#over ? null : (recordDefect ?? cut);
    return {
      messages: this.#messages,
      alerts: this.#alerts,
      finished: this.#finished,
      defect: this.#defect ?? atEnd,
    };
  }

  #readContent(type: number, content: Uint8Array, offset: number): void {
    if (type === contentType.handshake) this.#readMessages(content, offset);
    if (type === contentType.alert) this.#readAlerts(content);
    if (type === contentType.changeCipherSpec) this.#switchTo(this.#schedule.afterChangeCipherSpec(), offset);
  }

  #stop(offset: number, what: DefectText): void {
    this.#defect ??= { offset, what };
    this.#over = true;
  }

  /** Later records may still be in the clear (TLS 1.3 alerts), so reading goes on. */
  #readLocked(record: TlsRecord, isFinished: boolean): void {
    if (!isFinished) {
      this.#defect ??= { offset: record.offset, what: defects.noKey };
      return;
    }
    this.#finished = true;
    this.#over = true;
  }

  /** A message that changes the keys must end its record (RFC 8446 section 5.1). */
  #readMessages(content: Uint8Array, offset: number): void {
    let keysChanged = false;
    for (const message of this.#assembly.add(content, offset)) {
      if (keysChanged) this.#stop(offset, defects.spanningMessage);
      if (this.#over) return;
      keysChanged = this.#readMessage(message);
    }
    if (keysChanged && this.#assembly.pendingOffset !== null) this.#stop(offset, defects.spanningMessage);
  }

  /** True when the records after this one have other keys. */
  #readMessage(message: HandshakeMessage): boolean {
    this.#messages.push(message);
    if (this.#messages.length > mostMessages) this.#stop(message.offset, defects.manyMessages);
    if (message.type === handshakeType.finished && this.#protection !== unprotected) this.#finished = true;
    if (message.type === handshakeType.keyUpdate && ++this.#keyUpdates > mostKeyUpdates) {
      this.#stop(message.offset, defects.keyUpdates);
      return false;
    }
    const next = this.#schedule.afterMessage(message, this.#protection);
    this.#protection = next ?? this.#protection;
    return next !== null;
  }

  #switchTo(next: Protection | null, offset: number): void {
    if (next === null) return;
    if (this.#assembly.pendingOffset !== null) this.#stop(offset, defects.spanningMessage);
    this.#protection = next;
  }

  /** An alert is two bytes; old versions allow several in a record, and one in two records. */
  #readAlerts(content: Uint8Array): void {
    for (const byte of content) {
      if (this.#over) return;
      if (this.#alertLevel === null) this.#alertLevel = byte;
      else this.#addAlert(this.#alertLevel, byte);
    }
  }

  #addAlert(level: number, code: number): void {
    this.#alertLevel = null;
    const isWarning = level === warningLevel;
    if (!isWarning || this.#alerts.length < mostWarnings) {
      this.#alerts.push({ level, code, afterFinished: this.#finished });
    }
    // The sender of a fatal alert, or of close_notify, says nothing after it.
    if (!isWarning || code === closeNotify) this.#over = true;
  }
}
