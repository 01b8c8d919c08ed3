import type { TextOf } from '../../remedies.ts';
import { check, trustworthyCopy } from './shared-steps.ts';

export const windows: TextOf<'windows'> = {
  name: 'Windows',
  gist: 'Certificate store: for Edge, Chrome, PowerShell, .NET and Windows’ own curl',
  steps: {
    update: {
      title: 'Update Windows',
      text: 'The TLS library (Schannel) and the list of CAs both come with Windows Update. Windows fetches missing public roots by itself; where group policy or a firewall forbids that, they stay missing.',
    },
    compare: {
      title: 'Compare the CA’s fingerprint before you trust it',
      text: `${trustworthyCopy} What this prints, without colons, must be the SHA-256 that its owner tells you another way, by telephone or on an intranet page. On an older Windows (before .NET Framework 4.8) double-click the file and compare the thumbprint, which is SHA-1.`,
    },
    add: {
      title: 'Add the one CA',
      text: 'In a PowerShell that was opened as an administrator. In a domain the group policy “Trusted Root Certification Authorities” does it for all machines.',
    },
    check: {
      ...check,
      text: `${check.text} \`curl.exe\` is the one that comes with Windows and uses its store; plain \`curl\` is another command in old PowerShells.`,
    },
    undo: {
      title: 'The way back',
      text: 'Deletes the CA from the store, found by its thumbprint. Also possible by hand: `certlm.msc`, Trusted Root Certification Authorities.',
    },
  },
};
