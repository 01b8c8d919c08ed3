import packageJson from '../../package.json' with { type: 'json' };
import { rankCauses } from '../causes/rank.ts';
import { runChecks } from '../checks/run.ts';
import type { Observation } from '../observation/schema.ts';
import type { TrustStore } from '../roots/store.ts';
import { buildPicture } from './picture.ts';
import type { Report } from './schema.ts';
import { buildSubject } from './subject.ts';

/**
 * The pure half of the way from a target to a report. The clock is the observation's own:
 * the same observation and the same stores give the same report, whenever it is judged.
 */
export function judge(observation: Observation, stores: readonly TrustStore[]): Report {
  const subject = buildSubject(observation, stores);
  const findings = runChecks(subject);
  const { causes, primary, groups } = rankCauses(findings, subject);
  const looked = subject.views.length > 0;
  return {
    schemaVersion: 1,
    product: { name: 'certwhy', version: packageJson.version },
    createdAt: observation.startedAt,
    retestOf: null,
    target: observation.target,
    checkedName: subject.name.value,
    outcome: looked ? (primary === null ? 'sound' : 'fault') : 'not-looked',
    primary,
    causes: [...causes],
    groups: groups.map((group) => ({ ...group, causes: [...group.causes] })),
    findings: [...findings],
    picture: buildPicture(subject, findings, primary),
    views: subject.views.map(({ addresses, sent, search, systemTrusts }) => ({
      addresses: [...addresses],
      sent: [...sent],
      search,
      systemTrusts,
    })),
    paths: subject.views[0]?.search.paths ?? [],
    certificates: Object.fromEntries(subject.certificates),
    stores: stores.map(({ id, source, decides, anchors }) => ({
      id,
      source,
      decides,
      anchors: anchors.length,
    })),
    observation,
  };
}
