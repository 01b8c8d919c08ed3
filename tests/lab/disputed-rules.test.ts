import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../lib/analyze/analyzer.ts';
import { findingText, getMessages } from '../../lib/i18n/index.ts';
import type { LabServer } from '../../lib/lab/schema.ts';
import { parseTarget } from '../../lib/target/parse.ts';
import { opensslSays } from './client.ts';
import { type RunningLab, startLab } from './lab.ts';
import { findProgram } from './servers/programs.ts';

/** Rules on which clients differ: what real ones say, and what a report says. */
const folder = mkdtempSync(join(tmpdir(), 'certwhy-disputed-'));
const roots = join(folder, 'roots.pem');
let lab: RunningLab;

beforeAll(async () => {
  lab = await startLab({ only: ['ca-as-leaf', 'issuer-name-differs', 'key-id-mismatched', 'policy-unmet'] });
  writeFileSync(roots, lab.roots.join('\n'));
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

function server(id: string): LabServer {
  const found = lab.servers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The lab runs no ${id}.`);
  return found;
}

function verified(id: string, ...options: readonly string[]): Promise<string> {
  return opensslSays(server(id), '-CAfile', roots, '-no-CApath', '-no-CAstore', ...options);
}

/** curl's own words and code; the name is not asked of any resolver. */
function curlSays(id: string): Promise<string> {
  const { host, port } = server(id);
  const place = ['--resolve', `${host}:${port}:127.0.0.1`, `https://${host}:${port}/`];
  return new Promise((resolve) => {
    execFile(findProgram('curl') ?? '', ['-sS', '--cacert', roots, ...place], (error, _out, err) =>
      resolve(error === null ? 'accepted' : `${error.code}: ${err}`),
    );
  });
}

/** The line in which gnutls-cli says what it thinks of the chain. */
function gnutlsSays(id: string): Promise<string> {
  const { host, port } = server(id);
  const name = ['--sni-hostname', host, '--verify-hostname', host];
  const place = ['--x509cafile', roots, ...name, '-p', String(port), '127.0.0.1'];
  return new Promise((resolve) => {
    const child = execFile(findProgram('gnutls-cli') ?? '', place, (_error, out) =>
      resolve(/^- Status: .*$/m.exec(out)?.[0] ?? out),
    );
    child.stdin?.end();
  });
}

/** What the report's checks say, in English, with their outcomes. */
async function reported(id: string) {
  const config = {
    vantage: 'command-line',
    allow: [],
    allowAll: true,
    caFiles: [],
    dataDir: folder,
  } as const;
  const { host, port } = server(id);
  const parsed = parseTarget(`127.0.0.1:${port}`);
  if (!parsed.ok) throw new Error(parsed.fault.code);
  const analyzer = await createAnalyzer(config);
  const report = await analyzer.analyze(parsed.target, { sni: host, ca: lab.roots });
  const said = report.findings.map((finding) => [
    finding.check,
    `${finding.outcome}: ${findingText(getMessages('en'), finding)}`,
  ]);
  return { report, said: new Map(said.map(([check, text]) => [check, text])) };
}

describe('a certificate that names another key identifier than its issuer has', () => {
  it('has no issuer for OpenSSL', async () => {
    expect(await verified('key-id-mismatched')).toContain(
      'verify error:num=20:unable to get local issuer certificate',
    );
  });

  it.skipIf(findProgram('curl') === null)('has none for curl', async () => {
    expect(await curlSays('key-id-mismatched')).toMatch(/^60: .*unable to get local issuer certificate/);
  });

  it('is reported with both identifiers, and as nothing else', async () => {
    const { report, said } = await reported('key-id-mismatched');
    expect(report.primary).toBe('constraint-violation');
    expect(said.get('key-id-mismatched')).toMatch(
      /^fail: The key of “Certwhy Lab Issuing CA” signed “key-id-mismatched\.certwhy\.test”, .* ([\dA-F]{2}:){5}[\dA-F]{2}…, where/,
    );
    const failed = report.findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check);
    expect(failed).toEqual(['key-id-mismatched']);
  });
});

describe('a certificate that writes its issuer’s name in capitals', () => {
  it('is accepted by OpenSSL', async () => {
    expect(await verified('issuer-name-differs')).toContain('Verify return code: 0 (ok)');
  });

  it.skipIf(findProgram('gnutls-cli') === null)('has no issuer for GnuTLS', async () => {
    expect(await gnutlsSays('issuer-name-differs')).toContain('The certificate issuer is unknown.');
    expect(await gnutlsSays('ca-as-leaf')).toBe('- Status: The certificate is trusted. ');
  });

  it('is reported with both names, and as nothing else', async () => {
    const { report, said } = await reported('issuer-name-differs');
    expect(report.primary).toBe('constraint-violation');
    expect(said.get('issuer-name-differs')).toMatch(
      /^fail: .*“CN=CERTWHY LAB ISSUING CA,O=Certwhy Lab”.*“CN=Certwhy Lab Issuing CA,O=Certwhy Lab”/,
    );
    const failed = report.findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check);
    expect(failed).toEqual(['issuer-name-differs']);
  });
});

describe('a policy that a CA demands and nobody has', () => {
  it('is passed over by OpenSSL unless it is told to look', async () => {
    expect(await verified('policy-unmet')).toContain('Verify return code: 0 (ok)');
    expect(await verified('policy-unmet', '-policy_check')).toContain('Verify return code: 43');
  });

  it('is reported', async () => {
    const { report, said } = await reported('policy-unmet');
    expect(report.primary).toBe('constraint-violation');
    expect(said.get('policy-unmet')).toMatch(/^fail: A CA in the chain demands a certificate policy/);
  });
});

describe('a server’s certificate that says it is a CA', () => {
  it('is accepted by OpenSSL', async () => {
    expect(await verified('ca-as-leaf')).toContain('Verify return code: 0 (ok)');
  });

  it('is a warning that no cause rests on', async () => {
    const { report, said } = await reported('ca-as-leaf');
    expect(report).toMatchObject({ outcome: 'sound', primary: null });
    expect(said.get('strict-rule-broken')).toBe(
      'warn: “ca-as-leaf.certwhy.test” breaks a rule that most clients pass over: “CA certificate on a server”. Strict clients and checkers refuse it.',
    );
    const cause = report.causes.find(({ id }) => id === 'constraint-violation');
    expect(cause?.status).toBe('ruled-out');
  });
});
