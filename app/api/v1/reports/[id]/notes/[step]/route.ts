import { putNote } from '../../../../../../../lib/api/notes.ts';

interface Context {
  readonly params: Promise<{ readonly id: string; readonly step: string }>;
}

export const dynamic = 'force-dynamic';

export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id, step } = await params;
  return putNote(request, id, step);
}
