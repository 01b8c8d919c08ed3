import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pemToDer } from '../../../lib/x509/pem.ts';

/** Runs commands in a folder of their own that holds the given files; DER of the certificates in `results`. */
export function chainMadeBy(
  files: Readonly<Record<string, string>>,
  commands: readonly string[],
  results: readonly string[],
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'certwhy-chain-'));
  try {
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
    for (const command of commands) {
      const [program = '', ...args] = command.split(' ');
      const { status, stderr } = spawnSync(program, args, { cwd: folder });
      if (status !== 0) throw new Error(`${command}: ${stderr}`);
    }
    return results.flatMap((file) => pemToDer(readFileSync(join(folder, file), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
