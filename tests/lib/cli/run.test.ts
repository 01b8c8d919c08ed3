import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { AnalyzeOptions, AnalyzerConfig } from '../../../lib/analyze/analyzer.ts';
import { run } from '../../../lib/cli/run.ts';
import type { Terminal } from '../../../lib/cli/terminal.ts';
import { type Report, reportSchema } from '../../../lib/report/schema.ts';
import type { Target } from '../../../lib/target/schema.ts';
import { temporaryFolders } from '../../support/databases.ts';
import { sampleReport } from '../../support/report.ts';

const newFolder = temporaryFolders();

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly config: AnalyzerConfig | null;
  readonly asked: { readonly target: Target; readonly options: AnalyzeOptions } | null;
}

interface Surroundings {
  readonly report?: Report;
  readonly environment?: Record<string, string>;
  readonly folder?: string;
  readonly colours?: boolean;
  readonly fails?: boolean;
}

async function certwhy(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const {
    report = sampleReport(),
    environment = {},
    folder = '/',
    colours = false,
    fails = false,
  } = surroundings;
  let [out, err] = ['', ''];
  let config: Ran['config'] = null;
  let asked: Ran['asked'] = null;
  const terminal: Terminal = {
    input: () => Readable.from([]),
    outTakes: async () => true,
    clock: () => new Date(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colours,
    watched: false,
    folder,
    environment,
  };
  const code = await run(args, terminal, {
    makeAnalyzer: async (given) => {
      config = given;
      return {
        analyze: async (target, options) => {
          if (fails) throw new Error('boom');
          asked = { target, options };
          return report;
        },
      };
    },
  });
  return { code, out, err, config, asked };
}

describe('exit codes', () => {
  test.each([
    ['sound', null, 0],
    ['fault', 'expired', 1],
    ['not-looked', 'dns-failure', 2],
  ] as const)('a report that is %s ends with %s → %i', async (outcome, primary, code) => {
    const ran = await certwhy(['check', 'a.example'], { report: sampleReport({ outcome, primary }) });
    expect(ran.code).toBe(code);
    expect(ran.out).not.toBe('');
    expect(ran.err).toBe('');
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['chek', 'a.example']],
    ['a name from the prototype', ['constructor']],
    ['no target', ['check']],
    ['two targets', ['check', 'a.example', 'b.example']],
    ['a target that is none', ['check', 'a.example:99999']],
    ['a private key as target', ['check', '-----BEGIN PRIVATE KEY-----']],
    ['an unknown option', ['check', 'a.example', '--insecure']],
    ['an unknown short option', ['check', 'a.example', '-k']],
    ['an option without its value', ['check', 'a.example', '--sni']],
    ['an option whose value is the next option', ['check', 'a.example', '--ca', '--json']],
    ['a value where none belongs', ['check', 'a.example', '--json=yes']],
    ['a server name that is an address', ['check', 'a.example', '--sni', '10.0.0.1']],
    ['a dialogue that nobody knows', ['check', 'a.example', '--starttls', 'irc']],
    ['a range that is none', ['check', 'a.example', '--allow', 'intranet']],
    ['a language that is not spoken', ['check', 'a.example', '--lang', 'fr']],
    ['a CA file that is not there', ['check', 'a.example', '--ca', '/does/not/exist.pem']],
  ])('%s is wrong use: 64, a reason on standard error, nothing on standard output', async (_, args) => {
    const ran = await certwhy([...args, '--json']);
    expect(ran).toMatchObject({ code: 64, out: '', config: null });
    expect(ran.err.trim()).not.toBe('');
  });

  test('a fault of the program itself is 70, with its reason on standard error', async () => {
    const ran = await certwhy(['check', 'a.example', '--json'], { fails: true });
    expect(ran).toMatchObject({ code: 70, out: '' });
    expect(ran.err).toContain('boom');
  });

  test('asking for help or the version is no wrong use', async () => {
    expect(await certwhy(['--help'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Usage: certwhy'),
    });
    expect(await certwhy(['check', '--help'])).toMatchObject({ code: 0, err: '' });
    expect(await certwhy(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('what is handed to the analyzer', () => {
  test('without --allow nothing is refused by address', async () => {
    const { config, asked } = await certwhy(['check', 'https://a.example:8443/x']);
    expect(config).toMatchObject({ vantage: 'command-line', allowAll: true, allow: [] });
    expect(asked).toMatchObject({
      target: { host: 'a.example', port: 8443 },
      options: { sni: null, ca: [] },
    });
  });

  test('with --allow only those ranges are open', async () => {
    const args = ['check', 'a.example', '--allow', '10.0.0.0/8,fd00::/8', '--allow=192.168.1.1'];
    expect((await certwhy(args)).config).toMatchObject({
      allowAll: false,
      allow: ['10.0.0.0/8', 'fd00::/8', '192.168.1.1'],
    });
  });

  test('--sni goes along as A-labels', async () => {
    expect((await certwhy(['check', 'a.example', '--sni', 'Bücher.example'])).asked?.options.sni).toBe(
      'xn--bcher-kva.example',
    );
  });

  test('--starttls chooses what is spoken before TLS, else the scheme or the port does', async () => {
    const target = async (...args: string[]) => (await certwhy(['check', ...args])).asked?.target;
    expect(await target('a.example:2525', '--starttls', 'smtp')).toMatchObject({
      starttls: 'smtp',
      port: 2525,
    });
    expect(await target('a.example', '--starttls=imap')).toMatchObject({ starttls: 'imap', port: 143 });
    expect(await target('ldap://a.example')).toMatchObject({ starttls: 'ldap', port: 389 });
    expect(await target('a.example:993')).toMatchObject({ starttls: null });
  });

  test('an unknown dialogue is answered with those that there are', async () => {
    const { err } = await certwhy(['check', 'a.example', '--starttls', 'irc']);
    expect(err).toContain('xmpp-server, not “irc”');
  });

  test('the data folder is the project’s, wherever the command is called', async () => {
    expect((await certwhy(['check', 'a.example'])).config?.dataDir).toBe(resolve('.data'));
  });
});

describe('CA files', () => {
  function folderWith(content: string | Uint8Array): string {
    const folder = newFolder();
    writeFileSync(join(folder, 'ca.pem'), content);
    return folder;
  }
  const [pem = ''] = rootCertificates;

  test('relative to the caller’s folder, in PEM or DER, several of them', async () => {
    const folder = folderWith(`My CA\n${pem}\n`);
    writeFileSync(join(folder, 'ca.der'), Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64'));
    const { asked } = await certwhy(['check', 'a.example', '--ca', 'ca.pem', '--ca', 'ca.der'], { folder });
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(asked?.options.ca.map(bare)).toEqual([bare(pem), bare(pem)]);
  });

  test('without a certificate it is wrong use', async () => {
    const ran = await certwhy(['check', 'a.example', '--ca', 'ca.pem'], { folder: folderWith('hello') });
    expect(ran).toMatchObject({
      code: 64,
      out: '',
      err: expect.stringContaining('ca.pem holds no certificate'),
    });
  });

  test('with a private key it is refused, also beside a certificate, and nothing of it is shown', async () => {
    const folder = folderWith(
      `${pem}\n-----BEGIN PRIVATE KEY-----\nSECRETSECRET\n-----END PRIVATE KEY-----\n`,
    );
    const ran = await certwhy(['check', 'a.example', '--ca', 'ca.pem'], { folder });
    expect(ran).toMatchObject({
      code: 64,
      out: '',
      asked: null,
      err: expect.stringContaining('private key'),
    });
    expect(ran.err).not.toContain('SECRET');
  });

  test('CERTWHY_CA_FILES that can’t be read is told with the variable’s name', async () => {
    const ran = await certwhy(['check', 'a.example'], {
      environment: { CERTWHY_CA_FILES: '/does/not/exist.pem' },
    });
    expect(ran).toMatchObject({ code: 64, out: '', err: expect.stringContaining('CERTWHY_CA_FILES') });
  });
});

describe('what is printed', () => {
  const hostile = sampleReport({ checkedName: 'a\u001b]0;owned\u0007\u009b31m\u202ezzz' });

  test('with --json exactly one report on one line, whatever was found', async () => {
    for (const outcome of ['sound', 'fault', 'not-looked'] as const) {
      const { out } = await certwhy(['check', 'a.example', '--json'], { report: sampleReport({ outcome }) });
      expect(out.match(/\n/g)).toHaveLength(1);
      expect(reportSchema.parse(JSON.parse(out)).outcome).toBe(outcome);
    }
  });

  test('JSON holds the same text but no control character', async () => {
    const { out } = await certwhy(['check', 'a.example', '--json'], { report: hostile });
    expect(out.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(out).checkedName).toBe(hostile.checkedName);
  });

  test('names from a stranger’s server can’t steer the terminal', async () => {
    const nodes = [
      {
        sha256: null,
        role: 'leaf',
        origin: 'sent',
        name: 'x\u001b[2J\u202ey',
        sentAt: 1,
        trustedIn: [],
        notTrustedIn: [],
        lifetime: null,
        names: [],
        finding: null,
      },
    ] as const;
    const picture: Report['picture'] = {
      lanes: [
        {
          kind: 'main',
          addresses: [],
          nodes: nodes.map((node) => ({ ...node, trustedIn: [], notTrustedIn: [], names: [] })),
          edges: [],
        },
      ],
      unused: [],
    };
    const { out } = await certwhy(['check', 'a.example'], { report: sampleReport({ picture }) });
    expect(out).toContain('x\ufffd[2J\ufffdy');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  test('colours come only where the terminal wants them', async () => {
    expect((await certwhy(['check', 'a.example'], { colours: true })).out).toContain('\u001b[');
    expect((await certwhy(['check', 'a.example'])).out).not.toContain('\u001b');
  });

  test('the ten groups stand there with their state', async () => {
    const groups = [
      { id: 'expiry', state: 'ruled-out', causes: [] },
      { id: 'name', state: 'found', causes: [] },
    ] as const;
    const report = sampleReport({ groups: groups.map((group) => ({ ...group, causes: [] })) });
    const { out } = await certwhy(['check', 'a.example'], { report });
    expect(out).toMatch(/✓ .+\n {2}✗ /);
  });
});

describe('the language', () => {
  const japanese = /[\u3041-\u30ff]/;

  test.each([
    [['--lang', 'ja'], {}, true],
    [['--lang=ja'], { LANG: 'en_US.UTF-8' }, true],
    [['--lang', 'en'], { LANG: 'ja_JP.UTF-8' }, false],
    [[], { LANG: 'ja_JP.UTF-8' }, true],
    [[], { LC_ALL: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' }, false],
    [[], { LC_MESSAGES: 'ja', LANG: 'C' }, true],
    [[], { LANG: 'C' }, false],
    [[], {}, false],
  ])('%j with %j is Japanese: %s', async (args, environment, expected) => {
    const answer = await certwhy(['check', 'a.example', ...args], { environment });
    const refusal = await certwhy(['check', ...args], { environment });
    expect(japanese.test(answer.out)).toBe(expected);
    expect(japanese.test(refusal.err)).toBe(expected);
  });
});
