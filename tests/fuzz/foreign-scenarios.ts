import { join } from 'node:path';
import { z } from 'zod';
import { certificatesFromBytes } from '../../lib/x509/bundle.ts';
import { pemToDer } from '../../lib/x509/pem.ts';
import { filesOf, jsonLines } from '../lib/x509/corpora.ts';
import { noon } from '../lib/x509/forge.ts';
import type { Scenario } from './scenario.ts';

const caseSchema = z.object({
  id: z.string(),
  peer_pem: z.string(),
  intermediates_pem: z.array(z.string()),
  trusted_pem: z.array(z.string()),
  crls: z.array(z.string()),
  validation_time: z.iso.datetime(),
});

/** The conformance data's chains, and each strange file as a leaf below itself. */
export function foreignScenarios(folder: string): readonly Scenario[] {
  const chains = jsonLines(join(folder, 'pkits', 'cases.jsonl')).map((line) => chain(caseSchema.parse(line)));
  return [...chains, ...filesOf(join(folder, 'odd')).map(([file, bytes]) => strange(file, bytes))];
}

function chain(each: z.infer<typeof caseSchema>): Scenario {
  return {
    label: each.id,
    sent: [each.peer_pem, ...each.intermediates_pem].flatMap(pemToDer),
    anchors: each.trusted_pem.flatMap(pemToDer),
    crls: each.crls.map(derOfList),
    now: new Date(each.validation_time),
    host: null,
  };
}

function derOfList(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function strange(label: string, bytes: Uint8Array): Scenario {
  const found = certificatesFromBytes(bytes);
  const ders = found.length > 0 ? found : [bytes];
  return { label, sent: ders, anchors: ders, crls: [], now: noon, host: null };
}
