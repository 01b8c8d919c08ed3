import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chrome } from '../../../lib/remedies/chrome.ts';
import { curl } from '../../../lib/remedies/curl.ts';
import { firefox } from '../../../lib/remedies/firefox.ts';
import { git } from '../../../lib/remedies/git.ts';
import { java } from '../../../lib/remedies/java.ts';
import { nodejs } from '../../../lib/remedies/nodejs.ts';
import { python } from '../../../lib/remedies/python.ts';
import { findProgram } from '../../lab/servers/programs.ts';
import { commandsOf, localContext } from './support/commands.ts';
import { localLeaf, openWorkshop, type Workshop } from './support/workshop.ts';

/** Each remedy as shown, run against the real program: fails before, passes after, undone: fails again. */

let workshop: Workshop;
let port: number;

beforeAll(async () => {
  workshop = openWorkshop();
  port = await workshop.serve([localLeaf(workshop.world)]);
});

afterAll(() => workshop.stop());

function lacks(...programs: readonly string[]): boolean {
  return programs.some((name) => findProgram(name) === null);
}

describe('the fingerprint to compare', () => {
  test('openssl prints it as the report shows it', async () => {
    const hex = (await import('../../../lib/x509/fingerprint.ts')).fingerprint(workshop.world.root.der);
    const caFingerprint = (hex.match(/.{2}/g) ?? []).join(':').toUpperCase();
    const steps = curl.steps(localContext(port, { caFingerprint }));
    const { output } = await workshop.run(commandsOf(steps, 'compare-ca'));
    expect(output).toContain(caFingerprint);
    expect(steps.find(({ id }) => id === 'compare-ca')?.compareWith).toBe(caFingerprint);
  });
});

describe('curl', () => {
  test('--cacert trusts for one call, and leaving it out takes it back', async () => {
    const steps = curl.steps(localContext(port));
    const plain = commandsOf(steps, 'check');
    expect((await workshop.run(plain)).code).toBe(60);
    expect((await workshop.run(commandsOf(steps, 'once'))).code).toBe(0);
    expect((await workshop.run(plain)).code).toBe(60);
  });

  test('CURL_CA_BUNDLE trusts in a whole script, until it is unset', async () => {
    const steps = curl.steps(localContext(port));
    const [always, check, undo] = ['always', 'check', 'undo'].map((id) => commandsOf(steps, id));
    expect((await workshop.run([...(always ?? []), ...(check ?? [])])).code).toBe(0);
    expect((await workshop.run([...(always ?? []), ...(undo ?? []), ...(check ?? [])])).code).toBe(60);
  });
});

describe.skipIf(lacks('git'))('git', () => {
  test('http.<url>.sslCAInfo trusts for this server, and unsetting it takes it back', async () => {
    const steps = git.steps(localContext(port));
    const check = commandsOf(steps, 'check');
    expect((await workshop.run(check)).output).toMatch(/certificate/);
    await workshop.run(commandsOf(steps, 'add'));
    const trusted = await workshop.run(check);
    expect(trusted).toMatchObject({ code: 0 });
    expect(trusted.output).toContain('refs/heads/main');
    await workshop.run(commandsOf(steps, 'undo'));
    expect((await workshop.run(check)).output).toMatch(/certificate/);
  });
});

describe('Node.js', () => {
  test('NODE_EXTRA_CA_CERTS trusts, and taking it away takes it back', async () => {
    const steps = nodejs.steps(localContext(port));
    workshop.write(
      'app.js',
      `fetch('https://localhost:${port}/').then((answer) => answer.text()).then(console.log, (error) => { console.error(error.cause); process.exit(1); });`,
    );
    expect((await workshop.run(['node app.js'])).output).toContain('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const trusted = await workshop.run(commandsOf(steps, 'add'));
    expect(trusted).toEqual({ code: 0, output: 'all is well\n\n' });
    const undone = await workshop.run([
      ...commandsOf(steps, 'add'),
      ...commandsOf(steps, 'undo'),
      'node app.js',
    ]);
    expect(undone.code).toBe(1);
  });
});

describe.skipIf(lacks('python3'))('Python', () => {
  const standard = (url: string) => `import urllib.request\nprint(urllib.request.urlopen('${url}').read())\n`;
  const requests = (url: string) => `import requests\nprint(requests.get('${url}').content)\n`;

  test.for([
    ['SSL_CERT_FILE, urllib', standard, 'urllib'],
    ['REQUESTS_CA_BUNDLE, requests', requests, 'requests'],
  ] as const)('%s: trusts, and unsetting it takes it back', async ([, program, module], { skip }) => {
    const known = await workshop.run([`python3 -c 'import ${module}'`]);
    // requests is a package of its own, which not every machine has.
    if (known.code !== 0) skip(`Python's ${module} is not installed`);
    const steps = python.steps(localContext(port));
    workshop.write('app.py', program(`https://localhost:${port}/`));
    expect((await workshop.run(['python3 app.py'])).output).toContain('CERTIFICATE_VERIFY_FAILED');
    await workshop.run(commandsOf(steps, 'bundle'));
    expect((await workshop.run(commandsOf(steps, 'add'))).output).toContain('all is well');
    const undone = await workshop.run([
      ...commandsOf(steps, 'add').slice(0, 2),
      ...commandsOf(steps, 'undo').slice(0, 1),
      'python3 app.py',
    ]);
    expect(undone.output).toContain('CERTIFICATE_VERIFY_FAILED');
  });
});

describe.skipIf(lacks('keytool', 'java', 'javac', 'jar'))('Java', () => {
  test('a truststore with one CA more trusts, and deleting the entry takes it back', {
    timeout: 90_000,
  }, async () => {
    const javaHome = dirname(dirname(realpathSync(findProgram('java') ?? '')));
    const env = { JAVA_HOME: javaHome };
    const steps = java.steps(localContext(port));
    workshop.write(
      'App.java',
      `public class App { public static void main(String[] words) throws Exception {
        System.out.println(new String(new java.net.URL("https://localhost:${port}/").openStream().readAllBytes()));
      } }`,
    );
    const built = await workshop.run(
      ['javac App.java && jar cfe app.jar App App.class && java -jar app.jar'],
      {
        env,
      },
    );
    expect(built.output).toContain('PKIX path building failed');
    const add = commandsOf(steps, 'one-program');
    const trusted = await workshop.run(add, { env, input: 'yes\n' });
    expect(trusted.output).toContain('all is well');
    await workshop.run(commandsOf(steps, 'undo').slice(0, 1), { env });
    expect((await workshop.run(add.slice(-1), { env })).output).toContain('PKIX path building failed');
  });
});

describe.skipIf(lacks('certutil', 'tstclnt'))('Firefox’s certificate store', () => {
  test('a CA in the profile is trusted, and deleting it takes it back', async () => {
    const steps = firefox.steps(localContext(port));
    const [, profile = '', add = ''] = commandsOf(steps, 'profile');
    const handshake = `tstclnt -h localhost -p ${port} -d "sql:$PROFILE" -Q -4`;
    await workshop.run([profile, 'mkdir -p "$PROFILE"', 'certutil -N -d "sql:$PROFILE" --empty-password']);
    expect((await workshop.run([profile, handshake])).output).toContain('UNKNOWN_ISSUER');
    expect(await workshop.run([profile, add])).toEqual({ code: 0, output: '' });
    expect(await workshop.run([profile, handshake])).toMatchObject({ code: 0 });
    await workshop.run([profile, ...commandsOf(steps, 'undo')]);
    expect((await workshop.run([profile, handshake])).output).toContain('UNKNOWN_ISSUER');
  });
});

describe.skipIf(lacks('certutil', 'chromium'))('Chromium on Linux', () => {
  // net_error -202 is ERR_CERT_AUTHORITY_INVALID: without a window the page itself stays empty.
  const untrusted = /net_error -202/;

  test('a CA in its store is trusted, and deleting it takes it back', { timeout: 90_000 }, async () => {
    const steps = chrome.steps(localContext(port));
    const visit = [
      'rm -rf profile',
      `chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$PWD/profile" --dump-dom https://localhost:${port}/`,
    ];
    expect((await workshop.run(visit)).output).toMatch(untrusted);
    expect(await workshop.run(commandsOf(steps, 'linux'))).toMatchObject({ code: 0 });
    expect((await workshop.run(visit)).output).toContain('all is well');
    await workshop.run(commandsOf(steps, 'undo'));
    expect((await workshop.run(visit)).output).toMatch(untrusted);
  });
});
