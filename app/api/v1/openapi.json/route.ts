import { openapi } from '../../../../lib/api/openapi.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return openapi();
}
