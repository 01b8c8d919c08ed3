import { curl, isWeb, sftpAddress, verifyingClient } from '../../i18n/commands.ts';
import { defineStep, type Goal, type GuideContext } from '../define.ts';
import { isSsh } from '../onward.ts';

/** The client and the stage are asked only where the text didn't tell them. */
function afterProtocol(context: GuideContext): Goal {
  return context.clue.client === null ? { ask: 'which-client' } : afterClient(context);
}

function afterClient(context: GuideContext): Goal {
  return context.clue.stage === null ? { ask: 'where-it-stops' } : 'certificate';
}

export const error = defineStep({
  id: 'error',
  groups: [],
  todos: {
    'full-log': {
      code: (context) => {
        const { facts } = context;
        if (isSsh(context)) return [{ place: 'client', lines: [`curl -v ${sftpAddress(facts)}`] }];
        return [{ place: 'client', lines: [isWeb(facts) ? curl(facts, '-v') : verifyingClient(facts)] }];
      },
    },
  },
  questions: {
    'what-failed': {
      when: ({ clue }) => clue.protocol === null,
      options: { tls: afterProtocol, ssh: () => 'client' },
    },
    'which-client': {
      when: ({ clue }) => clue.client === null && clue.protocol !== 'ssh',
      options: {
        command: afterClient,
        browser: afterClient,
        runtime: afterClient,
        application: afterClient,
      },
    },
    'where-it-stops': {
      when: ({ clue }) => clue.stage === null && clue.protocol !== 'ssh',
      options: {
        connection: () => 'network',
        handshake: () => 'server',
        verification: () => 'certificate',
        afterwards: () => 'client',
        unknown: () => 'certificate',
      },
    },
    'whole-message': {
      options: {
        whole: (context) => (isSsh(context) ? 'client' : 'certificate'),
        more: () => 'error',
      },
    },
  },
});
