import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LabServer } from '../../lib/lab/schema.ts';
import { hostsLines, updateHostsFile, withHostsBlock } from './hosts-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'certwhy-hosts-'));
afterAll(() => rmSync(directory, { recursive: true }));

const lines = ['127.0.0.1 sound.certwhy.test'];
const own = '127.0.0.1 localhost\n::1 localhost\n';

function labServer(host: string, addresses: string[]): LabServer {
  const title = { en: 'A server', ja: 'サーバー' };
  return { id: 'sound', host, addresses, port: 44300, starttls: null, primary: null, product: 'node', title };
}

describe('hostsLines', () => {
  it('has a line for every address of a name, and none for addresses and names that do not exist', () => {
    const servers = [
      labServer('two.certwhy.test', ['127.0.0.1', '127.0.0.2']),
      labServer('127.0.0.1', ['127.0.0.1']),
      labServer('unknown.certwhy.invalid', []),
    ];
    expect(hostsLines(servers)).toEqual(['127.0.0.1 two.certwhy.test', '127.0.0.2 two.certwhy.test']);
  });
});

describe('withHostsBlock', () => {
  it('adds a block behind what is there', () => {
    expect(withHostsBlock(own, lines)).toBe(
      `${own}# certwhy lab: begin\n127.0.0.1 sound.certwhy.test\n# certwhy lab: end\n`,
    );
  });

  it('begins a new line where the last one has no end', () => {
    expect(withHostsBlock('127.0.0.1 localhost', lines)).toMatch(/^127\.0\.0\.1 localhost\n# certwhy/);
  });

  it('replaces an older block in place of adding a second', () => {
    const older = withHostsBlock(own, ['127.0.0.1 old.certwhy.test']);
    expect(withHostsBlock(`${older}10.0.0.1 mine\n`, lines)).toBe(
      withHostsBlock(`${own}10.0.0.1 mine\n`, lines),
    );
  });

  it('takes the block out again and leaves the rest as it was', () => {
    expect(withHostsBlock(withHostsBlock(own, lines), [])).toBe(own);
  });

  it('leaves a block without its end alone', () => {
    const broken = `${own}# certwhy lab: begin\n10.0.0.1 mine\n`;
    expect(withHostsBlock(broken, [])).toBe(broken);
  });
});

describe('updateHostsFile', () => {
  it('writes once, and then has nothing to change', () => {
    const file = join(directory, 'hosts');
    writeFileSync(file, own);
    expect(updateHostsFile(file, lines)).toBe('changed');
    expect(updateHostsFile(file, lines)).toBe('unchanged');
    expect(updateHostsFile(file, [])).toBe('changed');
    expect(readFileSync(file, 'utf8')).toBe(own);
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('says when this user may not write: %s', (code) => {
    const file = join(directory, 'kept');
    writeFileSync(file, own);
    const refused = () => {
      throw Object.assign(new Error('refused'), { code });
    };
    expect(updateHostsFile(file, lines, refused)).toBe('not-permitted');
  });
});
