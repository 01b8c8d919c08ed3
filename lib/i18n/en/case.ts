import type { CaseTexts, DiffNames, NotesText, RecordText, RetestText } from '../case.ts';
import { plural } from '../duration.ts';
import { day } from '../evidence-values.ts';
import { list, quoted } from './phrases.ts';

const notes: NotesText = {
  heading: 'Notes for this step',
  todos: 'Done so far',
  empty: 'Nothing has been written here.',
  readers: 'Everyone with the link can read it; only the browser that made the report can change it.',
  writer: 'Saved in this report. Everyone with the link can read it; only this browser can change it.',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved.',
  lost: 'Not saved. The dashboard did not answer.',
  again: 'Try again',
  privateKey: 'This contains a private key. It was not sent anywhere; take it out and the note is saved.',
};

/** Names of causes are headings; the quotes keep them apart from the sentence. */
function names(found: readonly string[]): string {
  return list(found.map(quoted));
}

function isAre(found: readonly string[]): string {
  return found.length === 1 ? 'is' : 'are';
}

function rest({ still, unclear, new: added }: DiffNames): string {
  const parts = [
    ...(still.length > 0 ? [`${names(still)} ${isAre(still)} still there`] : []),
    ...(added.length > 0 ? [`${names(added)} ${isAre(added)} new`] : []),
    ...(unclear.length > 0 ? [`whether ${names(unclear)} ${isAre(unclear)} gone could not be seen`] : []),
  ];
  return list(parts);
}

const retest: RetestText = {
  heading: 'Compared with the test before',
  sentence: {
    mended: ({ mended }) => `Mended: ${names(mended)} ${isAre(mended)} gone, and no other cause was found.`,
    partly: (found) => `Partly mended: ${names(found.mended)} ${isAre(found.mended)} gone; ${rest(found)}.`,
    same: ({ still }) =>
      still.length === 0
        ? 'As before: no cause was found.'
        : `Nothing has changed: ${names(still)} ${isAre(still)} still there.`,
    worse: (found) => `Worse than before: ${rest(found)}.`,
    'different-cause': (found) =>
      found.mended.length > 0
        ? `One cause has given way to another: ${names(found.mended)} ${isAre(found.mended)} gone; ${rest(found)}.`
        : `The cause is another one now: ${rest(found)}.`,
    'could-not-look': (found) =>
      found.new.length > 0
        ? `The server could not be looked at this time (${names(found.new)}), so it cannot be said what is mended.`
        : `This time it could not be seen whether ${names([...found.unclear, ...found.still])} ${isAre([...found.unclear, ...found.still])} gone.`,
  },
  columns: { mended: 'Mended', still: 'Still there', unclear: 'Not seen this time', new: 'New' },
  none: 'None',
  chain: {
    same: () => 'The server sends the same certificates as before.',
    'new-leaf': ({ sameKey, after }) =>
      `The server sends a new certificate${after.leaf === null ? '' : `, valid until ${day(after.leaf.notAfter)}`}${key(sameKey)}.`,
    completed: ({ before, after }) =>
      `The server certificate is the same; the server now sends ${plural(after.sent, 'certificate')} instead of ${before.sent}.`,
    shortened: ({ before, after }) =>
      `The server certificate is the same; the server now sends only ${plural(after.sent, 'certificate')} instead of ${before.sent}.`,
    reordered: () => 'The server sends the same certificates in another order.',
    changed: () => 'The server sends other certificates beside its own than before.',
    unified: ({ before }) =>
      `Before, the addresses sent ${before.chains} different chains; now all that answer send the same one.`,
    split: ({ after }) =>
      `Before, all addresses sent the same chain; now there are ${after.chains} different ones.`,
    appeared: ({ after }) =>
      `Before, no certificate was seen; now the server sends ${plural(after.sent, 'certificate')}.`,
    gone: () => 'No certificate was seen this time.',
    none: () => 'No certificate was seen, neither before nor now.',
  },
  ends: { before: (when) => `Before: ${when}`, after: (when) => `Now: ${when}` },
  leaf: (issuer, notAfter) => `issued by ${quoted(issuer)}, valid until ${day(notAfter)}`,
  sent: (count) => `${plural(count, 'certificate')} sent`,
  noCertificate: 'no certificate seen',
  beforeGone: 'The report before this one has expired or was deleted, so there is nothing to compare with.',
  newer: 'This server has been tested again since.',
  timeline: 'All tests of this case',
  first: 'First test',
  retest: (number) => `Retest ${number}`,
  thisReport: 'this report',
  record: 'Record',
};

function key(sameKey: boolean | null): string {
  if (sameKey === null) return '';
  return sameKey ? ', with the same key' : ', with another key';
}

const record: RecordText = {
  title: (target) => `Record: ${target}`,
  pageTitle: (target) => `Record of ${target}`,
  summary: {
    mended: (cause) => `${quoted(cause)} was found and has been mended.`,
    open: (cause) => `Not mended yet: ${quoted(cause)}.`,
    sound: () => 'No cause was found at this server.',
    'could-not-look': (cause) => `The server could not be looked at: ${quoted(cause)}.`,
  },
  sections: {
    found: 'What was found',
    done: 'What was done',
    why: 'Why it works now',
    commands: 'The commands',
    looks: 'When it was tested',
  },
  label: (text) => `${text}:`,
  noted: (step, when) => `${step} (${when})`,
  seen: 'What showed it',
  since: (since) => `Since ${since}.`,
  alsoFound: 'Found as well',
  steps: {
    error: 'Step 1: the error message',
    certificate: 'Step 2: the certificate',
    server: 'Step 3: the server',
    network: 'Step 4: the network',
    client: 'Step 5: the client',
    confirm: 'Step 6: confirm',
  },
  ticked: 'Ticked off',
  nothingDone: 'No notes were written and nothing was ticked off.',
  notRetested: 'It has not been tested again yet, so nothing can be said about it.',
  nothingWrong: 'No cause was found, so there is nothing to mend.',
  fix: (title) => `Fix: ${title}`,
  confirm: 'To see it for yourself',
  anywhere: 'On any machine',
  report: 'Report',
  fingerprint: (hex) => `SHA-256 ${hex}`,
  madeBy: 'Written by Certwhy from its reports and the notes to them.',
  lede: 'What was found, what was done, and why it works now: to be kept with the ticket, or handed on.',
  download: 'Download as Markdown',
  back: 'To the report',
};

export const caseTexts: CaseTexts = { notes, retest, record };
