import { sftpAddress, shell, shellWord } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { onClient } from './steps.ts';

export const sshHostKey: CauseText = {
  name: 'SSH host key',
  headline: (facts) =>
    `If scp or sftp to ${facts.host} failed, the message is about an SSH host key, not about a certificate.`,
  lede: () =>
    'curl has one sentence for two things: “SSL peer certificate or SSH remote key was not OK”. With `scp://` and `sftp://` it means that the server’s key is not in `known_hosts`, or is another one than before. TLS has no part in it.',
  fix: (facts) => ({
    title: 'check the host key, then accept it',
    steps: [
      {
        title: 'Get the real fingerprint',
        text: 'Read it on the server itself, or ask whoever runs it, by another way than this connection.',
        code: [shell('On the server’s own console', 'ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub')],
      },
      {
        title: 'Compare it with what the client gets',
        text: 'If the two differ and nobody has set the server up anew, stop: somebody may be in between.',
        code: [
          shell(
            onClient,
            `ssh-keyscan -t ed25519 ${shellWord(facts.host)} > host.key`,
            'ssh-keygen -l -f host.key',
          ),
        ],
      },
      {
        title: 'Replace the remembered key',
        text: `Only when the fingerprints are the same. With host key checking off, nobody would notice an impostor.`,
        code: [
          shell(onClient, `ssh-keygen -R ${shellWord(facts.host)}`, 'cat host.key >> ~/.ssh/known_hosts'),
        ],
      },
      {
        title: 'Confirm',
        text: 'Run the command that failed before. If `ssh` works and curl doesn’t, curl looks into another `known_hosts`: that of the user it runs as.',
        code: [shell(onClient, `ssh ${shellWord(facts.host)} true`, `curl -v ${sftpAddress(facts)}`)],
      },
    ],
    effort: 'About 5 minutes on the client. Nothing changes on the server.',
    who: 'Whoever uses the client, with the fingerprint from whoever runs the server.',
  }),
  settle: 'See whether the address that failed begins with `scp://` or `sftp://`.',
  affects: 'Only clients that use SSH: scp, sftp, git over SSH, and curl with such addresses.',
};
