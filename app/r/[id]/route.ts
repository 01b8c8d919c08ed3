import { shortPermalink } from '../../../lib/api/short-permalink.ts';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return shortPermalink(request, (await params).id);
}
