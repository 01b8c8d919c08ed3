/** `64 KiB`, `1.5 MiB`: binary units, since the limits are powers of two. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const inMebi = bytes >= 1024 * 1024;
  const value = bytes / (inMebi ? 1024 * 1024 : 1024);
  return `${Number(value.toFixed(1))} ${inMebi ? 'MiB' : 'KiB'}`;
}

/** A place in a JSON body, `(body)` for the whole. */
export function problemPath(path: string): string {
  return path === '' ? '(body)' : path;
}
