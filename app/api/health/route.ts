import { health } from '../../../lib/api/health.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return health();
}
