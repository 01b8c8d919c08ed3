import { z } from 'zod';
import { labServerSchema } from '../../lib/lab/schema.ts';

const labSchema = z.object({ servers: z.array(labServerSchema) });

/** `host:port` of a server of the lab that the whole run shares. */
export function labServer(id: string): string {
  const lab = labSchema.parse(JSON.parse(process.env.CERTWHY_E2E_LAB ?? '{}'));
  const server = lab.servers.find((candidate) => candidate.id === id);
  if (server === undefined) throw new Error(`the lab left ${id} out`);
  return `${server.host}:${server.port}`;
}
