import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { causeIds } from '../causes/ids.ts';
import { starttlsIds } from '../starttls/ids.ts';

const portSchema = z.number().int().min(1).max(65535);

export const labServerSchema = z.object({
  /** The failing state, as a noun: `expired-leaf`. */
  id: z.string(),
  /** Name or address literal to ask for. Several servers may share a literal, each on its own port. */
  host: z.string(),
  port: portSchema,
  /** What `host` resolves to in the lab; [] = the lab says that the name does not exist. */
  addresses: z.array(z.string()),
  /** The dialogue that leads to TLS; null = TLS from the first byte. */
  starttls: z.enum(starttlsIds).nullable().default(null),
  /** The cause that a report has to lead with; null = nothing is wrong. */
  primary: z.enum(causeIds).nullable(),
  product: z.enum(['node', 'openssl', 'nginx', 'apache', 'scripted']),
  title: z.object({ en: z.string(), ja: z.string() }),
});

/** Something of the lab that is no target itself, such as the responder for issuers' certificates. */
export const labServiceSchema = z.object({ address: z.string(), port: portSchema });

/** What a running lab tells the dashboard and the command line. */
export const labStateSchema = z.object({
  pid: z.number().int().positive(),
  startedAt: z.iso.datetime(),
  /** PEM of the anchors that a client of this lab trusts. */
  roots: z.array(z.string()),
  servers: z.array(labServerSchema),
  services: z.array(labServiceSchema),
});

export type LabServer = z.infer<typeof labServerSchema>;
export type LabService = z.infer<typeof labServiceSchema>;
export type LabState = z.infer<typeof labStateSchema>;

/** Where a lab writes its state: inside the data directory that dashboard and lab share. */
export function labStateFile(dataDir: string): string {
  return join(dataDir, 'lab.json');
}

/**
 * The state of the lab that runs now; null when the file is absent or unreadable, or when its process is
 * gone (a killed lab leaves its file behind).
 */
export function readLabState(file: string, isAlive: (pid: number) => boolean): LabState | null {
  const read = labStateSchema.safeParse(readJson(file));
  if (!read.success) return null;
  return isAlive(read.data.pid) ? read.data : null;
}

/** Whether a process exists; one that belongs to somebody else exists as well. */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
