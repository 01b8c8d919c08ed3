import type { PathFinding } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';
import type { Subject } from '../subject.ts';
import { brokenRule, keptRule, type PathRuleDetails } from './path-rule.ts';

/** What was compared: the name, and what the CA permits or excludes (several entries apart by commas). */
type Compared = { certificate: string; value: string; ca: string; constraint: string };

type Details = PathRuleDetails & {
  'not-permitted': Compared;
  excluded: Compared;
  /** A critical constraint on a kind of names that is not read; `constraint` is the kind. */
  'not-read': Compared;
};

export const nameConstraintViolated = defineChainCheck<Details>()({
  id: 'name-constraint-violated',
  sources: ['RFC 5280 §4.2.1.10'],
  since: null,
  run(view, subject) {
    const broken = brokenRule(view, subject, ['name-constraint-violated']);
    if (broken === null) return keptRule(view);
    const { finding, certificates } = broken;
    const detail = detailOf(finding);
    // Also the detail of reports that were stored before the rest was told.
    if (detail === null) return { detail: 'violated', outcome: 'fail', values: broken.values, certificates };
    const values = { ...broken.values, ...comparedWith(finding, subject) };
    return { detail, outcome: 'fail', values, certificates };
  },
});

function detailOf({ values }: PathFinding): 'not-permitted' | 'excluded' | 'not-read' | null {
  switch (values.list) {
    case 'permitted':
      return 'not-permitted';
    case 'excluded':
      return 'excluded';
    case 'not-supported':
      return 'not-read';
    default:
      return null;
  }
}

function comparedWith({ values }: PathFinding, subject: Subject): Pick<Compared, 'ca' | 'constraint'> {
  const { caSha256, constraint } = values;
  return {
    ca: typeof caSha256 === 'string' ? displayName(subject, caSha256) : '',
    constraint: typeof constraint === 'string' ? constraint : '',
  };
}
