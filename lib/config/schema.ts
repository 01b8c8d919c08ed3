import { resolve } from 'node:path';
import { z } from 'zod';
import { parseAddress } from '../probe/address-ranges.ts';
import { isCidr } from './cidr.ts';

/** Looks a minute and client: a person at work needs a few, a script that needs more can be allowed more. */
const DEFAULT_RATE_LIMIT = 30;
/** Looks at once in one process: each holds a handful of sockets and a few milliseconds of CPU. */
const DEFAULT_CONCURRENCY = 32;
const DEFAULT_REPORT_DAYS = 90;
const MAX_REPORT_DAYS = 3650;

const text = z.string().trim();

function wholeNumber(min: number, max: number, fallback: number) {
  const says = `a whole number from ${min} to ${max}, such as ${fallback}`;
  return text
    .default(String(fallback))
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max, says)
    .transform(Number);
}

function list(separator: RegExp) {
  return text.default('').transform((value) =>
    value
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
}

const cidrList = list(/[,\s]+/).refine(
  (items) => items.every(isCidr),
  'address ranges such as 10.0.0.0/8,fd00::/8',
);

const databaseUrl = text
  .default('')
  .refine(
    (value) => value === '' || /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''),
    'postgres://USER@HOST/DATABASE, or nothing for the embedded database',
  )
  .transform((value) => (value === '' ? null : value));

const origin = text
  .default('')
  .refine(
    (value) => value === '' || isOrigin(value),
    'an address without a path, such as https://certwhy.example.com',
  )
  .transform((value) => (value === '' ? null : new URL(value).origin));

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

const host = text
  .default('127.0.0.1')
  .refine(
    (value) => parseAddress(value) !== null || /^[a-z0-9.-]+$/i.test(value),
    'an address or a name, such as 127.0.0.1 or 0.0.0.0',
  );

const hostNames = list(/[,\s]+/).refine(
  (names) => names.every((name) => /^[a-z0-9_.-]+$/i.test(name)),
  'host names without port, such as certwhy.example.com',
);

/** The environment, variable by variable; a failed rule's message says what would be right. */
export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65535, 3000),
  HOST: host,
  DATABASE_URL: databaseUrl,
  CERTWHY_DATA: text.default('.data').transform((path) => resolve(path === '' ? '.data' : path)),
  CERTWHY_ALLOW: cidrList,
  CERTWHY_CA_FILES: list(/[,:]/).transform((paths) => paths.map((path) => resolve(path))),
  CERTWHY_ORIGIN: origin,
  CERTWHY_ALLOWED_HOSTS: hostNames,
  CERTWHY_TRUSTED_PROXIES: cidrList,
  CERTWHY_REPORT_DAYS: wholeNumber(1, MAX_REPORT_DAYS, DEFAULT_REPORT_DAYS),
  CERTWHY_RATE_LIMIT: wholeNumber(0, 1_000_000, DEFAULT_RATE_LIMIT),
  CERTWHY_CONCURRENCY: wholeNumber(1, 1000, DEFAULT_CONCURRENCY),
  CERTWHY_LOG_LEVEL: text
    .default('info')
    .pipe(z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'silent, error, warn, info or debug')),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL by this URL; null = the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Ranges that the dashboard may connect to although they are refused by default. */
  readonly allow: readonly string[];
  readonly caFiles: readonly string[];
  /** Scheme, host and port under which readers see the dashboard; null = as the request says. */
  readonly origin: string | null;
  /** Host names answered to, lower case, beside loopback names and literal addresses. */
  readonly allowedHosts: readonly string[];
  /** Ranges of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly reportDays: number;
  /** Looks a minute for each client; 0 = no limit. */
  readonly rateLimit: number;
  readonly concurrency: number;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export function toConfig(environment: z.infer<typeof environmentSchema>): Config {
  const { HOST, CERTWHY_ORIGIN, CERTWHY_ALLOWED_HOSTS } = environment;
  const ownNames = [HOST, ...(CERTWHY_ORIGIN === null ? [] : [new URL(CERTWHY_ORIGIN).hostname])];
  return {
    host: environment.HOST,
    port: environment.PORT,
    databaseUrl: environment.DATABASE_URL,
    dataDir: environment.CERTWHY_DATA,
    allow: environment.CERTWHY_ALLOW,
    caFiles: environment.CERTWHY_CA_FILES,
    origin: environment.CERTWHY_ORIGIN,
    allowedHosts: [...CERTWHY_ALLOWED_HOSTS, ...ownNames].map((name) => name.toLowerCase()),
    trustedProxies: environment.CERTWHY_TRUSTED_PROXIES,
    reportDays: environment.CERTWHY_REPORT_DAYS,
    rateLimit: environment.CERTWHY_RATE_LIMIT,
    concurrency: environment.CERTWHY_CONCURRENCY,
    logLevel: environment.CERTWHY_LOG_LEVEL,
  };
}
