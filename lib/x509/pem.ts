import { readElement } from './der.ts';

export interface PemBlock {
  /** `CERTIFICATE`, `PKCS7` … */
  readonly label: string;
  readonly der: Uint8Array;
}

/** Labels under which programs write certificates. */
const certificateLabels: ReadonlySet<string> = new Set([
  'CERTIFICATE',
  'X509 CERTIFICATE',
  'TRUSTED CERTIFICATE',
]);

const BEGIN = '-----BEGIN ';
const END = '-----END ';
const DASHES = '-----';

/** Every block of PEM in a text, whatever stands between, before and after them. Never throws. */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  for (let begin = text.indexOf(BEGIN); begin >= 0; ) {
    const next = text.indexOf(BEGIN, begin + BEGIN.length);
    const labelEnd = text.indexOf(DASHES, begin + BEGIN.length);
    const end = labelEnd < 0 ? -1 : text.indexOf(END, labelEnd);
    if (end < 0) break;
    // A block without an end is left out; the next BEGIN starts anew.
    if (next < 0 || end < next) {
      const label = text.slice(begin + BEGIN.length, labelEnd).trim();
      const der = decodeBody(text.slice(labelEnd + DASHES.length, end));
      if (der.length > 0) blocks.push({ label, der });
    }
    begin = next;
  }
  return blocks;
}

/** DER of every certificate in a text: several blocks, CRLF, junk between them. Never throws. */
export function pemToDer(text: string): Uint8Array[] {
  return pemBlocks(text)
    .filter((block) => certificateLabels.has(block.label))
    .map((block) => (block.label === 'TRUSTED CERTIFICATE' ? withoutTrust(block.der) : block.der));
}

export function derToPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Base64 without header lines (`Proc-Type: …`) and with the `\n` of JSON and shell texts read as line ends. */
function decodeBody(body: string): Uint8Array {
  const lines = body.replaceAll(/\\[nrt]/g, '\n').split(/[\r\n]+/);
  return Uint8Array.from(Buffer.from(lines.filter((line) => !line.includes(':')).join(''), 'base64'));
}

/** OpenSSL appends its trust settings to a TRUSTED CERTIFICATE. */
function withoutTrust(der: Uint8Array): Uint8Array {
  try {
    return der.subarray(0, readElement(der, 0, der.length, 'certificate').end);
  } catch {
    return der;
  }
}
