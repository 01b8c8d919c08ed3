import type { NextConfig } from 'next';
import { commonHeaders } from './lib/guard/security-headers.ts';

const headers = Object.entries(commonHeaders).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // No page has an image to optimise: without this Next would answer for a service that nobody uses.
  images: { unoptimized: true },
  // Native or resolved at run time: left to Node instead of being bundled.
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino', 'rate-limiter-flexible'],
  // `npm test` checks types; a start on somebody's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // The proxy buffers bodies up to here before a route counts them: just above the routes' own limit.
    proxyClientMaxBodySize: '512kb',
  },
  headers: async () => [{ source: '/_next/static/:path*', headers }],
};

export default config;
