export type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly bad: Paint;
  readonly good: Paint;
  readonly unsure: Paint;
}

const codes = { bold: 1, dim: 2, bad: 31, good: 32, unsure: 33 } as const;

export function createStyle(colours: boolean): Style {
  const paint =
    (code: number): Paint =>
    (text) =>
      colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    bad: paint(codes.bad),
    good: paint(codes.good),
    unsure: paint(codes.unsure),
  };
}

/** Names come from strangers' servers: control characters could steer the terminal, bidi ones could lie. */
export function harmless(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** JSON leaves DEL and the C1 controls as they are; escaped they mean the same to every reader. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
