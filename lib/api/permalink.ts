import type { Config } from '../config/index.ts';

/** The short address of a report: under the configured origin, else as the request named this dashboard. */
export function permalink(config: Config, request: Request, id: string): string {
  const origin = config.origin ?? `http://${request.headers.get('host') ?? `${config.host}:${config.port}`}`;
  return `${origin}/r/${id}`;
}
