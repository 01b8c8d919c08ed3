import type { GuideTexts } from '../../guide.ts';

export const error: GuideTexts['steps']['error'] = {
  name: 'Read the error message',
  short: 'message',
  lede: {
    pointed:
      'Certwhy could not look at the server, so the message is all there is. Read the whole log: which host and port fail, and at which stage.',
    otherwise:
      'The whole log tells more than its last line: which host and port fail, and at which stage of the connection.',
    alone:
      'Paste what the program printed, or just answer the questions. They find out which host and port fail, and at which stage of the connection.',
  },
  todos: {
    'full-log': {
      title: 'Get the whole log',
      text: 'Run the failing command once more so that it tells everything, and read it from the top.',
      good: '`Connected to …`, then the TLS handshake, then a line that says what was refused: this names the host, the port and the stage.',
      bad: 'Only one line, without a host. Look for a log file of the program, or for an option that makes it say more.',
    },
  },
  questions: {
    'what-failed': {
      ask: 'What did the failing program connect to?',
      why: 'one message of curl stands for two things: a TLS certificate and an SSH host key. They are mended in different ways.',
      options: {
        tls: {
          label: 'A web site, an API, a mail or other server over TLS',
          hint: 'The address begins with `https://`, or you don’t know: this is the usual case.',
        },
        ssh: {
          label: 'A server over SSH',
          hint: 'The address begins with `scp://` or `sftp://`, or the log speaks of `known_hosts`.',
        },
      },
    },
    'which-client': {
      ask: 'Which program fails?',
      why: 'programs keep their own lists of trusted CAs, and fetch missing certificates or don’t.',
      options: {
        command: { label: 'curl, git, wget or another command' },
        browser: { label: 'A browser' },
        runtime: { label: 'A program in Java, Node.js, Python, Go …' },
        application: { label: 'An application, such as Unity, KiCad or Insomnia' },
      },
    },
    'where-it-stops': {
      ask: 'Where does it stop?',
      why: 'before the certificate arrives, the network or the server ends it. After that, the client refuses it.',
      options: {
        connection: {
          label: 'It doesn’t get through',
          hint: '`Could not resolve host`, `Connection refused`, `timed out`, `Connection reset`',
        },
        handshake: {
          label: 'The TLS handshake breaks off',
          hint: '`handshake failure`, `unsupported protocol`, `alert internal error`',
        },
        verification: {
          label: 'The certificate is refused',
          hint: '`SSL certificate problem`, `certificate verify failed`, `not OK`',
        },
        afterwards: {
          label: 'The server wants a certificate from me',
          hint: '`certificate required`, `No required SSL certificate was sent`',
        },
        unknown: { label: 'The message doesn’t say' },
      },
    },
    'whole-message': {
      ask: 'Is that the whole message?',
      why: 'a second line often names the cause, such as `certificate has expired`.',
      options: {
        whole: { label: 'Yes, go on with it' },
        more: { label: 'There is more', hint: 'Paste it into the box above.' },
      },
    },
  },
};
