import type { GuideTexts } from '../../guide.ts';

export const server: GuideTexts['steps']['server'] = {
  name: 'Mend the server',
  short: 'server',
  lede: {
    pointed: 'The server has to be changed. Clients need nothing once it is mended.',
    otherwise:
      'Nothing that was seen from here has to be mended on the server. Its own log may still tell why it failed.',
    alone: 'Check which files the server uses, what they hold, and that it has read them.',
  },
  todos: {
    files: {
      title: 'Check the files',
      text: 'Look at the very files that the server’s configuration names. The private key is read by the server’s own user or by root, and by nobody else.',
      good: 'Two or more certificates, the first one is the server’s own, and the two sums at the end are the same.',
      bad: 'One certificate only: the intermediate is missing. Different sums: the key belongs to another certificate.',
    },
    'verify-files': {
      title: 'Verify them before they are used',
      text: '`intermediates.pem` is what the server sends besides its own certificate, `root.pem` is the root that clients have. Keep the two apart: with both in one `-CAfile` it says OK even for a server that forgot its intermediate.',
      good: '`cert.pem: OK`',
      bad: '`error 20` or `error 2`: a certificate is missing between the two.',
    },
    reload: {
      title: 'Have them read',
      text: 'Servers read certificates when they start or reload. Do it on every machine that answers under this name.',
      good: 'The test of the configuration says that it is fine, and the reload prints nothing.',
      bad: 'The test names a file and a line: nothing was reloaded, and the old certificate is still served.',
    },
  },
  questions: {
    mended: {
      ask: 'Has the server been changed and reloaded?',
      why: 'a file that was replaced is not served until the server has read it.',
      options: {
        done: { label: 'Yes' },
        unchanged: { label: 'Yes, but the same certificate still arrives' },
        'not-mine': {
          label: 'I don’t run this server',
          hint: 'Send the link of this page or of the report to whoever does. Test again when they are done.',
        },
      },
    },
    'server-log': {
      ask: 'What does the server’s log say at the time of the error?',
      why: 'an alert in it comes from the client and names what the client didn’t like. No line at all means that the client never got there.',
      options: {
        nothing: { label: 'Nothing: the connection doesn’t arrive' },
        alert: {
          label: 'A line about TLS',
          hint: '`alert unknown ca`, `alert bad certificate`, `certificate required`',
        },
        'no-access': { label: 'I can’t read it' },
      },
    },
    'still-old': {
      ask: 'Why is the old one still served?',
      why: 'the certificate that clients see may not come from the machine that was changed.',
      options: {
        front: {
          label: 'A load balancer, CDN or proxy stands in front',
          hint: 'It has a certificate of its own: replace it there too.',
        },
        reloaded: {
          label: 'The wrong file, machine or virtual host was changed, or the reload was missing',
          hint: 'Corrected now.',
        },
        still: { label: 'None of these' },
      },
    },
  },
};
