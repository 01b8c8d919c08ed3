import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debian } from '../../../lib/remedies/debian.ts';
import { java } from '../../../lib/remedies/java.ts';
import { nodejs } from '../../../lib/remedies/nodejs.ts';
import { findProgram } from '../../lab/servers/programs.ts';
import { commandsOf, localContext } from './support/commands.ts';
import { localLeaf, openWorkshop, type Workshop } from './support/workshop.ts';

/**
 * The system's own list of CAs, changed for real: inside a mount namespace in which copies lie over its folders,
 * so that the machine itself never sees the change.
 */

const bundle = '/etc/ssl/certs/ca-certificates.crt';

/** root may unshare as it is; others need the kernel to let them be root in a namespace of their own. */
const namespaces = [
  ['unshare', '-m', 'bash'],
  ['unshare', '-rm', 'bash'],
] as const;
const namespace = namespaces.find(
  ([command, options]) => spawnSync(command, [options, 'mount', '--bind', '/mnt', '/mnt']).status === 0,
);

const copiesOverSystem = [
  'mkdir -p ssl local',
  'cp -a /etc/ssl/. ssl/ 2>/dev/null',
  'mount --bind ssl /etc/ssl',
  'mount --bind local /usr/local/share/ca-certificates',
];

let workshop: Workshop;
let port: number;
let machine: string;

beforeAll(async () => {
  workshop = openWorkshop();
  port = await workshop.serve([localLeaf(workshop.world)]);
  machine = existsSync(bundle) ? hashOf(bundle) : '';
});

afterAll(() => workshop.stop());

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Runs all in one namespace, since a second one would begin with the machine's own folders again. */
async function inNamespace(
  lines: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  if (namespace === undefined) throw new Error('Namespaces are not permitted here.');
  const { output } = await workshop.run([...copiesOverSystem, ...lines], {
    shell: namespace,
    env,
    input: 'yes\n',
  });
  return output;
}

const possible = namespace !== undefined && findProgram('update-ca-certificates') !== null;

describe.skipIf(!possible)('Debian, Ubuntu', () => {
  test('update-ca-certificates trusts for curl, and the way back takes it back', {
    timeout: 90_000,
  }, async () => {
    const steps = debian.steps(localContext(port));
    const check = commandsOf(steps, 'check');
    const output = await inNamespace([
      ...check,
      'echo "before: $?"',
      ...commandsOf(steps, 'add'),
      ...check,
      'echo "trusted: $?"',
      ...commandsOf(steps, 'undo'),
      ...check,
      'echo "undone: $?"',
    ]);
    expect(output).toContain('before: 60');
    expect(output).toContain('1 added, 0 removed');
    expect(output).toContain('trusted: 0');
    expect(output).toContain('undone: 60');
    expect(hashOf(bundle)).toBe(machine);
  });

  test('Node.js takes the system’s list with --use-system-ca', { timeout: 90_000 }, async () => {
    workshop.write(
      'app.js',
      `fetch('https://localhost:${port}/').then(() => console.log('trusted'), (error) => console.log(error.cause.code));`,
    );
    const system = commandsOf(nodejs.steps(localContext(port)), 'system');
    const output = await inNamespace([
      ...system,
      ...commandsOf(debian.steps(localContext(port)), 'add'),
      ...system,
    ]);
    expect(output).toMatch(/^UNABLE_TO_VERIFY_LEAF_SIGNATURE$[\s\S]*^trusted$/m);
  });
});

const javaPath = findProgram('java');

describe.skipIf(namespace === undefined || javaPath === null || findProgram('keytool') === null)(
  'Java',
  () => {
    test('-cacerts adds to the list of the whole Java, and -delete takes it back', {
      timeout: 90_000,
    }, async () => {
      const steps = java.steps(localContext(port));
      const listed = commandsOf(steps, 'check');
      const output = await inNamespace(
        [
          ...commandsOf(steps, 'all-programs'),
          ...listed,
          'echo "listed: $?"',
          ...commandsOf(steps, 'undo').slice(1),
          ...listed,
          'echo "undone: $?"',
        ],
        { JAVA_HOME: dirname(dirname(realpathSync(javaPath ?? ''))) },
      );
      expect(output).toContain('listed: 0');
      expect(output).toContain('undone: 1');
    });
  },
);
