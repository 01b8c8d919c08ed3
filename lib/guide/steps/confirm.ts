import { curl, isWeb, retry, sftpAddress } from '../../i18n/commands.ts';
import { defineStep } from '../define.ts';
import { isSsh, nextOpen } from '../onward.ts';

export const confirm = defineStep({
  id: 'confirm',
  groups: [],
  todos: {
    retry: {
      code: (context) => {
        const { facts } = context;
        const lines = isSsh(context) ? [`curl -v ${sftpAddress(facts)}`] : retry(facts);
        return [{ place: 'client', lines }];
      },
    },
    'keep-log': {
      when: (context) => !isSsh(context) && isWeb(context.facts),
      code: ({ facts }) => [{ place: 'client', lines: [`${curl(facts, '-vI')} 2>&1 | tee after.log`] }],
    },
  },
  questions: {
    'works-now': {
      options: {
        // Stays: what is left is the record.
        works: () => 'confirm',
        same: (context) => {
          const next = nextOpen(context);
          return next === 'confirm' ? 'error' : next;
        },
        other: () => 'error',
      },
    },
  },
});
