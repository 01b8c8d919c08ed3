import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles, describeProblems, readConfig } from '../../../lib/config/index.ts';

function configOf(environment: Record<string, string>) {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(describeProblems(read.problems));
  return read.config;
}

function problemsOf(environment: Record<string, string>) {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems;
}

describe('reading the environment', () => {
  test('an empty environment gives the defaults: loopback, embedded database, 90 days', () => {
    expect(configOf({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      dataDir: resolve('.data'),
      allow: [],
      caFiles: [],
      origin: null,
      allowedHosts: ['127.0.0.1'],
      trustedProxies: [],
      reportDays: 90,
      rateLimit: 30,
      concurrency: 32,
      logLevel: 'info',
    });
  });

  test('a variable that is set to nothing counts as not set', () => {
    expect(configOf({ PORT: '', CERTWHY_ALLOW: ' ', CERTWHY_ORIGIN: '' })).toEqual(configOf({}));
  });

  test('lists take commas and spaces, and ranges as well as single addresses', () => {
    const { allow, allowedHosts } = configOf({
      CERTWHY_ALLOW: '10.0.0.0/8, fd00::/8,192.168.1.7',
      CERTWHY_ALLOWED_HOSTS: 'Certwhy.Example,intern',
    });
    expect(allow).toEqual(['10.0.0.0/8', 'fd00::/8', '192.168.1.7']);
    expect(allowedHosts).toEqual(['certwhy.example', 'intern', '127.0.0.1']);
  });

  test('CA files may be separated by colons and become absolute', () => {
    expect(configOf({ CERTWHY_CA_FILES: 'a.pem:/etc/b.pem' }).caFiles).toEqual([
      resolve('a.pem'),
      '/etc/b.pem',
    ]);
  });

  test('the origin loses its slash, and its host is answered to', () => {
    const config = configOf({ CERTWHY_ORIGIN: 'https://why.example:8443/' });
    expect(config.origin).toBe('https://why.example:8443');
    expect(config.allowedHosts).toContain('why.example');
  });

  test.each([
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', 'http', 'a whole number'],
    ['HOST', 'http://x', 'an address or a name'],
    ['CERTWHY_ALLOW', '10.0.0.0/33', 'address ranges such as 10.0.0.0/8'],
    ['CERTWHY_ALLOW', 'intranet', 'address ranges'],
    ['CERTWHY_TRUSTED_PROXIES', '10.0.0', 'address ranges'],
    ['CERTWHY_ORIGIN', 'why.example', 'https://certwhy.example.com'],
    ['CERTWHY_ORIGIN', 'https://why.example/path', 'without a path'],
    ['CERTWHY_ALLOWED_HOSTS', 'https://why.example', 'host names without port'],
    ['CERTWHY_REPORT_DAYS', '0', 'from 1 to 3650'],
    ['CERTWHY_RATE_LIMIT', '-1', 'a whole number from 0'],
    ['CERTWHY_CONCURRENCY', '1.5', 'a whole number from 1'],
    ['CERTWHY_LOG_LEVEL', 'loud', 'silent, error, warn, info or debug'],
  ])(
    '%s=%s is refused, naming the variable, the value and what would be right',
    (variable, given, wanted) => {
      const problems = problemsOf({ [variable]: given });
      expect(problems).toEqual([{ variable, given, wanted: expect.stringContaining(wanted) }]);
    },
  );

  test('every wrong variable is named at once', () => {
    const text = describeProblems(problemsOf({ PORT: 'x', CERTWHY_REPORT_DAYS: 'y' }));
    expect(text).toContain('PORT=x');
    expect(text).toContain('CERTWHY_REPORT_DAYS=y');
  });

  test('a wrong DATABASE_URL is never shown, since it may hold a password', () => {
    const text = describeProblems(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' }));
    expect(text).toContain('DATABASE_URL');
    expect(text).not.toContain('hunter2');
  });

  test('a CA file that is missing, and one without certificates, are named', () => {
    const config = configOf({ CERTWHY_CA_FILES: '/does/not/exist.pem,package.json' });
    expect(checkFiles(config)).toEqual([
      {
        variable: 'CERTWHY_CA_FILES',
        given: '/does/not/exist.pem',
        wanted: expect.stringContaining('none at this path'),
      },
      {
        variable: 'CERTWHY_CA_FILES',
        given: resolve('package.json'),
        wanted: expect.stringContaining('holds none'),
      },
    ]);
  });
});
