import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
export const withoutOpenssl = 'openssl is not installed: what it says is not compared';

export interface Ran {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly text: string;
}

/** Runs openssl in a folder of its own that holds the given files. */
export function openssl(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...argLists: readonly string[][]
): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'certwhy-openssl-'));
  try {
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    let last: Ran = { status: null, stdout: Buffer.alloc(0), text: '' };
    for (const args of argLists) {
      const ran = spawnSync('openssl', args, { cwd: folder });
      last = { status: ran.status, stdout: ran.stdout, text: `${ran.stdout}${ran.stderr}` };
    }
    return last;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
