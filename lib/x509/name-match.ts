import { foldText } from './text-fold.ts';

/**
 * Comparison of names as RFC 5280 §7.1 wants it: string types count alike, case and runs of white space don't.
 * It works on RFC 4514 text as lib/x509/name.ts writes it, so that facts read back from a report compare too.
 */

/** Comparable text of each RDN, the most significant (last written) first, as in the DER. */
export function rdnKeys(text: string): string[] {
  if (text === '') return [];
  return splitUnescaped(text, ',')
    .map((rdn) => splitUnescaped(rdn, '+').map(attributeKey).sort().join('+'))
    .reverse();
}

/** One string by which names can be looked up: equal for names that match. */
export function nameKey(text: string): string {
  return rdnKeys(text).join(',');
}

/** Whether `name` lies at or below `base` in the directory (RFC 5280 §4.2.1.10). */
export function withinSubtree(name: string, base: string): boolean {
  return keysWithin(rdnKeys(name), rdnKeys(base));
}

/** The same for names whose keys are at hand. */
export function keysWithin(name: readonly string[], base: readonly string[]): boolean {
  return base.every((rdn, index) => name[index] === rdn);
}

/** Values of one attribute type, e.g. `emailAddress`. */
export function attributeValues(text: string, type: string): string[] {
  if (!text.includes(`${type}=`)) return [];
  return splitUnescaped(text, ',')
    .flatMap((rdn) => splitUnescaped(rdn, '+'))
    .filter((attribute) => attribute.startsWith(`${type}=`))
    .map((attribute) => unescapeValue(attribute.slice(type.length + 1)));
}

function attributeKey(attribute: string): string {
  const equals = attribute.indexOf('=');
  const type = attribute.slice(0, equals).toLowerCase();
  const value = attribute.slice(equals + 1);
  if (value.startsWith('#')) return `${type}=${value}`;
  return `${type}=${JSON.stringify(foldText(unescapeValue(value)))}`;
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function unescapeValue(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(
    /((?:\\[0-9A-F]{2})+)|\\(.)/gsu,
    (_, run: string | undefined, char: string | undefined) =>
      run === undefined ? (char ?? '') : Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8'),
  );
}
