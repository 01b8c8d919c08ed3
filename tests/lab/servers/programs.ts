import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import type { Need } from '../define.ts';
import { listensAt } from './listen.ts';

/** Debian keeps servers where an ordinary user's PATH does not look. */
const moreFolders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Full path of a program, or null when the machine does not have it. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...moreFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

export function programPath(name: string): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is not installed.`);
  return path;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why a need is not met here, in English and Japanese; null when it is. */
export async function missing(need: Need): Promise<{ en: string; ja: string } | null> {
  if (need === 'second-loopback-address') {
    if (await hasSecondAddress()) return null;
    return { en: 'this system has no address 127.0.0.2', ja: 'このシステムには 127.0.0.2 がありません' };
  }
  if (findProgram(need) !== null) return null;
  return { en: `${need} is not installed`, ja: `${need} がインストールされていません` };
}

/** Linux answers on all of 127/8; macOS only on 127.0.0.1 unless an alias is set up. */
async function hasSecondAddress(): Promise<boolean> {
  const server = createServer();
  try {
    return await listensAt(server, 0, '127.0.0.2');
  } catch {
    return false;
  } finally {
    server.close();
  }
}
