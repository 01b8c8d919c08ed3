import type { Explanation } from '../../../explain.ts';

export const sshHostKey: Explanation = {
  lede: 'curl’s sentence has two halves. With `scp://` and `sftp://` it is about the SSH host key, and no certificate is involved.',
  whatHappens: [
    '`SSL peer certificate or SSH remote key was not OK` is the same text for two things. If the address begins with `sftp://` or `scp://`, curl speaks SSH. An SSH server has no certificate from a CA but a key of its own, and the client remembers it in `known_hosts`. If the key isn’t there, or is another one than last time, curl stops with code 60.',
  ],
  whyRefused: [
    'The remembered key is all that an SSH client has to recognise the server by. After a reinstallation the server has a new one, and that looks exactly like somebody else answering in its place.',
    '`ssh` itself says it more clearly: `Host key verification failed.`, and for a changed key `WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!`',
  ],
  howWeKnow: [
    'Certwhy looks at TLS only, so it can’t decide this and leaves it undetermined. If the port that you named answers with `SSH-2.0-…`, the report says that SSH speaks there. Otherwise the address in your command decides: look how it begins.',
  ],
  whoIsAffected: [
    'Only clients that use SSH: scp, sftp, git over SSH, and curl with such addresses. Often it is a service that runs as another user and has an empty `known_hosts`, while `ssh` works at your own prompt.',
  ],
  whenFine: [
    'A new key is fine when you know why: the server was set up anew, or moved. Compare its fingerprint with one read on the server’s own console, then replace the entry. With host key checking switched off, nobody would notice an impostor.',
  ],
  limits: [
    'Certwhy doesn’t speak SSH, reads no host keys and doesn’t see your `known_hosts`. Certificates of SSH CAs are beyond it too.',
  ],
};
