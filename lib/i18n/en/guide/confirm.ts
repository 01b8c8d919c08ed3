import type { GuideTexts } from '../../guide.ts';

export const confirm: GuideTexts['steps']['confirm'] = {
  name: 'Reproduce and confirm',
  short: 'confirm',
  lede: {
    pointed: 'Test again in the same way as before, after each change.',
    otherwise:
      'Test again in the same way as before, after each change. When it works, keep the log and write down why.',
    alone:
      'Test again in the same way as before, after each change. When it works, keep the log and write down why.',
  },
  todos: {
    retry: {
      title: 'Run what failed before',
      text: 'The same command on the same machine. One change at a time, or nobody knows which one mended it.',
      good: 'An answer of the server, such as `HTTP/2 200`, and no word about the certificate.',
      bad: 'The same message: the change didn’t reach the place that matters. Another message: one fault is mended, and the next one shows.',
    },
    'keep-log': {
      title: 'Keep the log',
      text: 'It shows others that it works now, and with which certificate.',
      good: 'The log names the issuer and says that the certificate was verified.',
      bad: 'The log holds tokens or cookies: take them out before you share it.',
    },
  },
  questions: {
    'works-now': {
      ask: 'Does it work now?',
      why: 'the next step follows from what is left.',
      options: {
        works: { label: 'Yes' },
        same: { label: 'No, the same message' },
        other: { label: 'No, but the message is another one' },
      },
    },
  },
};
