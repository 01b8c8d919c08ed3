/** CA certificates given with the form: too long for a URL, kept in the tab until the report is made. */
const KEY = 'certwhy-ca';

export function keepCa(pem: string): void {
  sessionStorage.setItem(KEY, pem);
}

export function readCa(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
