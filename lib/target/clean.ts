/** Invisible characters that come along when text is copied. The joiners U+200C and U+200D are part of real names. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?!\s)\p{Cc}/gu;

const wrappers: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['<', '>'],
  ['(', ')'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
];

/** The text as it may be shown back: what can't be seen, or turns the direction of writing, is gone. */
export function visibleText(input: string): string {
  return input.replace(invisible, '').trim();
}

/**
 * Full-width forms and ideographic stops as a Japanese keyboard gives them → ASCII; backslashes → slashes.
 * Not NFKC: that would make `/` out of characters like U+2100 and so move the end of the host.
 */
export function plainText(input: string): string {
  return visibleText(input)
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[\u3001\uff64]/g, ',')
    .replace(/\\/g, '/')
    .trim();
}

/** Quotes and brackets around the whole, and a sentence's punctuation after it. */
export function unwrap(text: string): string {
  const trimmed = text.trim().replace(/[,;!?]+$/, '');
  const wrapper = wrappers.find(
    ([open, close]) => trimmed.length >= 2 && trimmed.startsWith(open) && trimmed.endsWith(close),
  );
  return wrapper === undefined ? trimmed : unwrap(trimmed.slice(1, -1));
}

/** A PEM header of a private key, in whatever quoting or encoding it was pasted. */
export function holdsPrivateKey(text: string): boolean {
  const spaced = text.replace(/%20|\+|\\[nr]/gi, ' ');
  return /\b(BEGIN|END)[A-Z0-9\s]{0,40}PRIVATE\s+KEY/i.test(spaced) || /PuTTY-User-Key-File/i.test(text);
}

export function holdsCertificate(text: string): boolean {
  return /-----\s*BEGIN\s+([A-Z0-9]{1,12}\s+){0,2}(CERTIFICATE|PKCS7|CMS)\b/i.test(text);
}
