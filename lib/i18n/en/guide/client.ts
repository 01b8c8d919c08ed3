import type { GuideTexts } from '../../guide.ts';

export const client: GuideTexts['steps']['client'] = {
  name: 'Act on the client',
  short: 'client',
  lede: {
    pointed:
      'What is missing is most likely on the client’s side: a CA that it doesn’t know, a certificate of its own, the right time, or an update.',
    otherwise:
      'Nothing that was seen points to the client. Its clock and its list of CAs can only be seen there.',
    alone: 'Its clock, its TLS library and its list of trusted CAs decide what it accepts.',
  },
  todos: {
    clock: {
      title: 'Look at its clock',
      text: 'Certificates are checked against the client’s own clock.',
      good: 'Right to the minute (the time is UTC).',
      bad: 'Off by hours, days or years: every certificate looks expired, or not valid yet.',
    },
    versions: {
      title: 'Look at its TLS library',
      text: 'Old libraries know neither today’s protocols nor today’s CAs. Programs may bring a library of their own.',
      good: 'OpenSSL 3.0 or later, curl 7.88 or later, or whatever your system still updates.',
      bad: 'OpenSSL 1.0.2 or 1.1.1, or a system that gets no updates any more: update it, and restart the programs that use it.',
    },
    'other-server': {
      title: 'Try another server',
      text: 'A well-known one, with the same client.',
      good: 'It answers: only this server is refused.',
      bad: 'The same error: the client’s list of CAs is missing or old, or a proxy opens everything.',
    },
  },
  questions: {
    'host-key': {
      ask: 'Is the fingerprint of the host key the one that the server has?',
      why: 'the key that arrives must be compared with the one on the server itself before it is remembered.',
      options: {
        same: { label: 'The same', hint: 'Remember it in `known_hosts`, and try again.' },
        different: {
          label: 'A different one',
          hint: 'Don’t connect. Ask whoever runs the server: somebody may be in between.',
        },
        unknown: {
          label: 'Nobody could tell me yet',
          hint: 'Wait for it. Accepting any key proves nothing.',
        },
      },
    },
    'client-certificate': {
      ask: 'Do you have a client certificate for this server?',
      why: 'the server asks every client who it is. Its operator decides which certificates count.',
      options: {
        installed: { label: 'Yes, and the client is set up with it and its key' },
        none: {
          label: 'No, or it has expired',
          hint: 'Ask whoever runs the server for one. Test again when it is installed.',
        },
        unwanted: { label: 'No client should need one here', hint: 'Then the server has to stop asking.' },
      },
    },
    'whose-ca': {
      ask: 'Whose is the CA that the chain leads to?',
      why: 'a CA of your own can be given to the client, once its fingerprint was compared. Anybody can write any name into a root.',
      options: {
        ours: {
          label: 'Our organisation’s, and I have added its root to the client',
          hint: 'The fingerprint was compared with what the CA’s owner said.',
        },
        relay: { label: 'It belongs to a proxy, a firewall or an antivirus program' },
        unknown: {
          label: 'Nobody knows it, or the server is public',
          hint: 'Don’t trust it. The server needs a certificate of a public CA.',
        },
      },
    },
    'which-fails': {
      ask: 'Who fails?',
      why: 'the smallest circle that fails is where the fault is.',
      options: {
        program: { label: 'One program; others on the same machine work' },
        machine: { label: 'Everything on one machine' },
        network: { label: 'Every machine on one network' },
        everyone: { label: 'Everybody, everywhere' },
      },
    },
    clock: {
      ask: 'Is the clock right?',
      why: 'with a wrong clock good certificates look expired.',
      options: {
        right: { label: 'It is right' },
        wrong: { label: 'It was wrong, and I have set it' },
      },
    },
    updated: {
      ask: 'Does it work after an update of the program, its TLS library and its list of CAs?',
      why: 'roots come and go: an old list lacks new ones. Programs with a list of their own need an update of their own.',
      options: {
        works: { label: 'Yes' },
        still: { label: 'No, the same error' },
      },
    },
  },
};
