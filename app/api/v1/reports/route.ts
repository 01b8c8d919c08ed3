import { createReport } from '../../../../lib/api/reports.ts';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return createReport(request);
}
