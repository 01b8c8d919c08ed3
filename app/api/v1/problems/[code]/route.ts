import { describeProblem } from '../../../../../lib/api/problem-page.ts';

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return describeProblem(request, (await params).code);
}
