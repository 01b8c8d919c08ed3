import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientCertificate } from '../../../lib/remedies/client-certificate.ts';
import { commandsOf, localContext } from './support/commands.ts';
import { clientLeaf, localLeaf, openWorkshop, type Workshop } from './support/workshop.ts';

let workshop: Workshop;
let port: number;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  workshop = openWorkshop();
  const { world } = workshop;
  port = await workshop.serve([localLeaf(world)], {
    requestCert: true,
    rejectUnauthorized: true,
    ca: world.privateRoot.pem,
  });
  env = { CURL_CA_BUNDLE: 'root.pem', SSL_CERT_FILE: 'root.pem' };
  const { certificate, key } = clientLeaf(world);
  workshop.write('issued.pem', certificate.pem);
  workshop.write('issued.key', key);
  await workshop.run([
    'openssl pkcs12 -export -passout pass:secret -in issued.pem -inkey issued.key -out client.p12',
  ]);
});

afterAll(() => workshop.stop());

describe('a server that asks for a client certificate', () => {
  test('refuses without one, answers with what was taken out of a .p12 file, refuses when it is gone', async () => {
    const steps = clientCertificate.steps(localContext(port));
    const use = commandsOf(steps, 'use');
    const without = use.map((command) => command.replace(' --cert client.pem --key client.key', ''));
    expect(without).not.toEqual(use);
    expect((await workshop.run(without, { env })).code).not.toBe(0);
    for (const command of commandsOf(steps, 'to-pem')) {
      expect(await workshop.run([command], { input: 'secret\n' })).toMatchObject({ code: 0 });
    }
    const trusted = await workshop.run(use, { env });
    expect(trusted).toMatchObject({ code: 0 });
    expect(trusted.output).toContain('all is well');
    await workshop.run(commandsOf(steps, 'undo'));
    expect((await workshop.run(use, { env })).code).not.toBe(0);
  });

  test('the look at it shows dates, use and that the key belongs to it', async () => {
    const steps = clientCertificate.steps(localContext(port));
    for (const command of commandsOf(steps, 'to-pem')) await workshop.run([command], { input: 'secret\n' });
    const { output } = await workshop.run(commandsOf(steps, 'inspect'));
    expect(output).toContain('notAfter=');
    expect(output).toContain('TLS Web Client Authentication');
    const hashes = output.match(/[0-9a-f]{64}/g) ?? [];
    expect(hashes).toHaveLength(2);
    expect(new Set(hashes).size).toBe(1);
  });

  test('s_client names the CAs that the server takes, and goes back into a .p12 that opens', async () => {
    const steps = clientCertificate.steps(localContext(port));
    for (const command of commandsOf(steps, 'to-pem')) await workshop.run([command], { input: 'secret\n' });
    const { output } = await workshop.run(commandsOf(steps, 'accepted'), { env });
    expect(output).toContain('Acceptable client certificate CA names');
    expect(output).toContain('Example Works Internal Root');
    await workshop.run(['rm client.p12', ...commandsOf(steps, 'to-p12')], { input: 'again\nagain\n' });
    const opened = await workshop.run(['openssl pkcs12 -in client.p12 -passin pass:again -noout']);
    expect(opened).toMatchObject({ code: 0 });
    await workshop.run([
      'openssl pkcs12 -export -passout pass:secret -in issued.pem -inkey issued.key -out client.p12',
    ]);
  });
});
