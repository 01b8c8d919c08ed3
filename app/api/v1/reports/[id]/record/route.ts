import { downloadRecord } from '../../../../../../lib/api/record.ts';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return downloadRecord(request, (await params).id);
}
