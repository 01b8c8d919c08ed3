import { labTarget } from '../../lib/lab/lab-target.ts';
import type { LabServer } from '../../lib/lab/schema.ts';
import type { LeftOut } from './lab.ts';
import { type LabLanguage, labWords } from './words.ts';

export interface Listing {
  readonly servers: readonly LabServer[];
  readonly leftOut: readonly LeftOut[];
  readonly rootsFile: string;
  /** `http://127.0.0.1:3000` */
  readonly dashboard: string;
}

/** The list that `npm run lab` prints: for each server what is wrong, and two ways to look at it. */
export function listing(lab: Listing, language: LabLanguage): string {
  const words = labWords[language];
  const servers = lab.servers.flatMap((server) => ['', ...entry(server, lab.dashboard, language)]);
  const leftOut = lab.leftOut.map(({ id, reason }) => `  ${id}: ${reason[language]}`);
  return [
    words.heading(lab.servers.length),
    ...servers,
    ...(leftOut.length === 0 ? [] : ['', words.leftOut, ...leftOut]),
    '',
    words.roots(lab.rootsFile),
  ].join('\n');
}

function entry(server: LabServer, dashboard: string, language: LabLanguage): readonly string[] {
  const words = labWords[language];
  const place = labTarget(server);
  return [
    `${server.id}  (${server.primary ?? words.sound}, ${server.product})`,
    `  ${server.title[language]}`,
    `  ${words.dashboard}: ${dashboard}/${language}?target=${encodeURIComponent(place)}`,
    `  ${words.commandLine}: npm run -s certwhy -- check ${place}`,
  ];
}
