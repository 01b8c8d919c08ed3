import type { RulePageWords } from '../../rules.ts';

export const page: RulePageWords = {
  lede: (count) =>
    `Every path from a server’s certificate up to a root is judged by ${count} rules. Clients enforce some of them, and differ; a profile says which of them count.`,
  profilesTitle: 'Profiles and levels',
  profiles: {
    consensus: {
      name: 'Most clients',
      text: 'What current clients enforce. Reports judge by it.',
    },
    rfc5280: {
      name: 'RFC 5280',
      text: 'The standard to the letter, whether clients look at it or not.',
    },
    strict: {
      name: 'Public CAs',
      text: 'RFC 5280 and the Baseline Requirements that public CAs must keep, with nothing let pass.',
    },
  },
  levels: {
    fault: { name: 'fault', text: 'the path is not accepted' },
    warning: { name: 'warning', text: 'it is said, and the path may still be accepted' },
    off: { name: 'off', text: 'nothing is said' },
  },
  groups: {
    issuers: 'Issuers and signatures',
    ending: 'Where the path ends',
    dates: 'Dates',
    names: 'Names',
    purpose: 'Purpose, limits and revocation',
    algorithms: 'Algorithms and keys',
    fields: 'Fields of the certificate',
    extensions: 'Extensions',
  },
  sections: {
    clients: 'Who enforces it',
    mend: 'What to do',
    fine: 'When it is harmless',
    levels: 'How each profile judges it',
    told: 'Where a report tells it',
    verify: 'Judge your own certificates',
    sources: 'Sources',
  },
  columns: ['Profile', 'When it is broken'],
  onAnchor: (level) => `on the root: ${level}`,
  issuedFrom: (date) => `for certificates issued from ${date} on; off for older ones`,
  from: (date) => `from ${date}`,
  toldByChecks: 'The checks that tell it',
  toldByCauses: 'The causes that it leads to',
  toldAsWarning: 'It is mentioned there, and nothing fails for it.',
  toldByNone: 'No check of a report tells it. The command below does.',
  verifyText: (id) =>
    `The command judges certificates in files, without any connection. In its answers this rule is called \`${id}\`.`,
  whereToRun: 'In Certwhy’s folder',
  rulesOfCheck: 'The path rules behind it',
};
