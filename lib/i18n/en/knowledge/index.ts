import type { KnowledgeTexts } from '../../knowledge.ts';
import { cases } from './cases.ts';
import { commands } from './commands.ts';
import { questions } from './questions.ts';

export const knowledge: KnowledgeTexts = {
  sections: {
    whatHappens: 'What happens',
    whyRefused: 'Why clients refuse it',
    howWeKnow: 'How we know',
    whoIsAffected: 'Who is affected',
    fix: 'Fix',
    verify: 'Verify the fix',
    whenFine: 'When it is fine',
    limits: 'Limits of this check',
    sources: 'Sources',
  },
  caseSections: { signs: 'How to recognise it', why: 'Why it happens', fix: 'Fix', check: 'Verify the fix' },
  cases,
  questions,
  commands,
  references: [
    { name: 'OpenSSL', url: 'https://www.openssl.org/', what: 'the library and its commands' },
    { name: 'curl', url: 'https://curl.se/docs/sslcerts.html', what: 'how curl verifies certificates' },
    {
      name: 'Let’s Encrypt',
      url: 'https://letsencrypt.org/docs/',
      what: 'free certificates, renewed by themselves',
    },
    {
      name: 'SSL Labs',
      url: 'https://www.ssllabs.com/ssltest/',
      what: 'a second opinion on public web servers',
    },
  ],
  nav: { label: 'Main', causes: 'Causes', help: 'Help' },
  pages: {
    onThisPage: 'On this page',
    causes: {
      title: 'Causes',
      lede: 'Everything that can make a client say that the peer certificate was not OK.',
    },
    checks: { title: 'Checks', lede: 'What is looked at in every report, and what each answer means.' },
    rules: {
      title: 'Path rules',
      lede: 'Every rule by which a path of certificates is judged, and who enforces it.',
    },
    cases: { title: 'Known cases', lede: 'Programs in which people meet the error again and again.' },
    questions: { title: 'Questions', lede: 'Short answers to what people ask most.' },
    commands: {
      title: 'Commands',
      lede: 'What to type, what a good answer looks like, and what a bad one does.',
    },
    help: { title: 'Help', lede: 'Causes, cases, questions and commands.' },
    references: 'References',
  },
  messages: {
    heading: 'What clients say',
    text: 'The same words can have other causes, too. A report tells which one it is.',
    client: 'Client',
    message: 'Message',
  },
  lab: { text: (command) => `\`${command}\` starts a real server that shows it.` },
  fixByCause: 'What mends it stands with the cause:',
  verifyByReport: 'Test again from the report. The line of this check is then ruled out.',
  checksOfCause: 'The checks behind it',
  knownCases: 'This resembles a known case',
  whereToRun: 'On any machine',
  search: {
    title: 'Search',
    label: 'An error, a program, a word',
    submit: 'Search',
    none: (query) => `Nothing is found for “${query}”. Try one word of the message, or look at the causes.`,
    found: (count) => (count === 1 ? '1 result' : `${count} results`),
    kinds: {
      cause: 'Cause',
      check: 'Check',
      rule: 'Path rule',
      case: 'Case',
      question: 'Question',
      command: 'Command',
    },
  },
};
