import { readElement } from './der.ts';

export interface PemBlock {
  /** `CERTIFICATE`, `PKCS7` … */
  readonly label: string;
  readonly der: Uint8Array;
  /** Nothing but base64 stood in it; whatever else did was passed over. */
  readonly clean: boolean;
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
  let end = 0;
  for (let begin = text.indexOf(BEGIN); begin >= 0; ) {
    const next = text.indexOf(BEGIN, begin + BEGIN.length);
    const labelEnd = text.indexOf(DASHES, begin + BEGIN.length);
    if (labelEnd < 0) break;
    // Searched for once: many beginnings before one end would else cost the square of their number.
    if (end < labelEnd) end = text.indexOf(END, labelEnd);
    if (end < 0) break;
    // A block without an end is left out; the next BEGIN starts anew.
    if (next < 0 || end < next) {
      const label = text.slice(begin + BEGIN.length, labelEnd).trim();
      const base64 = base64Of(text.slice(labelEnd + DASHES.length, end));
      const der = Uint8Array.from(Buffer.from(base64, 'base64'));
      if (der.length > 0) blocks.push({ label, der, clean: !NOT_BASE64.test(base64) });
    }
    begin = next;
  }
  return blocks;
}

/** DER of every certificate in a text: several blocks, CRLF, junk between them. Never throws. */
export function pemToDer(text: string): Uint8Array[] {
  return pemBlocks(text).flatMap((block) => certificateIn(block) ?? []);
}

/** What a block holds as a certificate's DER; null for a block of another kind. */
export function certificateIn({ label, der }: PemBlock): Uint8Array | null {
  if (!certificateLabels.has(label)) return null;
  return label === 'TRUSTED CERTIFICATE' ? withoutTrust(der) : der;
}

export function derToPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const NOT_BASE64 = /[^A-Za-z0-9+/=\s]/;

/** A body without header lines (`Proc-Type: …`) and with the `\n` of JSON and shell texts read as line ends. */
function base64Of(body: string): string {
  const lines = body.replaceAll(/\\[nrt]/g, '\n').split(/[\r\n]+/);
  return lines.filter((line) => !line.includes(':')).join('');
}

/** OpenSSL appends its trust settings to a TRUSTED CERTIFICATE. */
function withoutTrust(der: Uint8Array): Uint8Array {
  try {
    return der.subarray(0, readElement(der, 0, der.length, 'certificate').end);
  } catch {
    return der;
  }
}
