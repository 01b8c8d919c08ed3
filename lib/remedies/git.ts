import { shellWord } from '../i18n/commands.ts';
import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy, type RemedyContext } from './define.ts';
import { compareCa } from './shared-steps.ts';

export const git = defineRemedy({
  id: 'git',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['git-ssl-verify'],
  steps: (context) => {
    const setting = shellWord(`http.${origin(context)}/.sslCAInfo`);
    return [
      { id: 'update', code: [shell('client', 'git --version')] },
      compareCa(context),
      { id: 'add', code: [shell('client', `git config --global ${setting} "$PWD/${context.caFile}"`)] },
      {
        id: 'windows',
        code: [shell({ system: 'Windows' }, 'git config --global http.sslBackend schannel')],
      },
      {
        id: 'check',
        code: [shell('client', `git ls-remote ${shellWord(`${origin(context)}/group/project.git`)}`)],
      },
      { id: 'undo', code: [shell('client', `git config --global --unset ${setting}`)] },
    ];
  },
});

/** Of the name that the certificate covers: git matches settings by the URL as it is typed. */
function origin({ host, port }: RemedyContext): string {
  const bracketed = host.includes(':') ? `[${host}]` : host;
  return `https://${bracketed}${port === 443 ? '' : `:${port}`}`;
}
