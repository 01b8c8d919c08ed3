import type { CauseId } from '../causes/ids.ts';
import type { Clue } from '../messages-in/define.ts';
import type { Report } from '../report/schema.ts';
import type { Answers } from './define.ts';
import type { StepId } from './ids.ts';
import { openingStep, pointingCauses, stepFor } from './opening-step.ts';

export interface Pointing {
  readonly step: StepId;
  /** Leading one first. */
  readonly causes: readonly string[];
  /** Seen by us or by the person; else only the error text makes it likely. */
  readonly certain: boolean;
}

/** What a person sees in the certificate that arrives, as a cause. */
const seenCauses: Readonly<Record<string, CauseId>> = {
  dates: 'expired',
  single: 'incomplete-chain',
  name: 'hostname-mismatch',
  'self-signed': 'self-signed-leaf',
  relay: 'interception',
  nothing: 'network-blocked',
};

/** Answers outweigh what was seen from here, and that outweighs what the message makes likely. */
export function pointing(report: Report | null, clue: Clue, answers: Answers): Pointing {
  if (answers['what-failed'] === 'ssh' || (clue.protocol === 'ssh' && answers['what-failed'] !== 'tls'))
    return { step: 'client', causes: ['ssh-host-key'], certain: true };
  const answered = answeredCause(report, answers);
  const known = report === null ? clue.causes : pointingCauses(report);
  const causes = answered === null ? known : [answered, ...known.filter((cause) => cause !== answered)];
  const [leading] = causes;
  return {
    step: stepOfLeading(report, answers, leading),
    causes,
    certain: report !== null || answered !== null,
  };
}

function answeredCause(report: Report | null, answers: Answers): CauseId | null {
  if (answers['same-certificate'] === 'different' || answers['other-network'] === 'works')
    return 'interception';
  const seen = answers['what-you-see'] ?? '';
  return report === null && Object.hasOwn(seenCauses, seen) ? (seenCauses[seen] ?? null) : null;
}

function stepOfLeading(report: Report | null, answers: Answers, leading: string | undefined): StepId {
  if (leading !== undefined) return stepFor(leading) ?? 'certificate';
  if (report !== null) return openingStep(report);
  return answers['what-you-see'] === 'fine' ? 'client' : 'certificate';
}
