import { findNotes } from '../../../../../../lib/api/notes.ts';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return findNotes(request, (await params).id);
}
