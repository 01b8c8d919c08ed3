import type { SiteText } from '../site.ts';
import { chain } from './chain-picture.ts';
import { looking } from './looking.ts';
import { errors } from './page-errors.ts';
import { raw } from './raw-facts.ts';

export const site: SiteText = {
  name: 'Certwhy',
  languageName: 'English',
  description:
    'Why was the certificate rejected? Certwhy looks at the server, names the cause, and says exactly what mends it.',
  skip: 'Skip to the content',
  languageMenu: 'Language',
  footer:
    'Private keys are refused and never stored. A report can be read by whoever has its link, until it expires or is deleted.',
  format: {
    list: (items) =>
      items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
    none: 'none',
  },
  home: {
    title: 'Why was the certificate rejected?',
    heading: 'Why was the certificate rejected?',
    lede: 'Name the server. Certwhy looks at it as your client would, names the cause, and gives you the exact change that mends it.',
    label: 'Server',
    placeholder: 'api.example.co.jp:443',
    hint: 'A host name, URL, host:port, IP address or mail address',
    submit: 'Find the cause',
    privateKey:
      'This contains a private key. It was not sent anywhere, and the form was emptied. To look at a server its name is enough; to trust a CA, its certificate is.',
    options: 'Options',
    sniLabel: 'Ask for another name (SNI)',
    sniHint:
      'For a server that is reached by one name and has to answer for another, such as one behind a load balancer.',
    starttlsLabel: 'Begin in the clear, then switch to TLS (STARTTLS)',
    starttlsHint:
      'For mail, directories, databases and chat on a port of their own. The usual ports are known, and so are addresses such as smtp://mail.example.co.jp:2525.',
    starttlsByPort: 'As the port or the address says',
    caLabel: 'Your own CA certificates (PEM)',
    caHint:
      'For servers inside a company: the root certificates that your clients trust. They count for this check and its retests.',
    explains: 'Errors that it explains',
    messages: [
      { text: 'SSL peer certificate or SSH remote key was not OK', clients: 'curl, Unity, KiCad' },
      { text: 'unable to get local issuer certificate', clients: 'curl, Python, Node.js' },
      { text: 'PKIX path building failed', clients: 'Java, Maven, Jenkins' },
      { text: 'NET::ERR_CERT_AUTHORITY_INVALID', clients: 'Chrome, Edge' },
      { text: 'certificate has expired', clients: 'most clients' },
      { text: 'hostname mismatch', clients: 'most clients' },
    ],
    labRunning: 'No broken server at hand? The lab is running:',
    labMore: (count) => `${count} more`,
    labSound: 'Nothing wrong',
    labStopped: [
      'No broken server at hand?',
      'starts real ones on this machine, each broken in its own way.',
    ],
    truths: [
      {
        heading: 'Nothing is switched off',
        text: 'Certwhy never tells you to disable verification. There is always a safe way to the same end.',
      },
      {
        heading: 'Every statement has proof',
        text: 'A real handshake with the real server. Each verdict shows what was seen, byte for byte.',
      },
      {
        heading: 'One link says it all',
        text: 'Send the report to whoever runs the server. They read it in their language, without an account.',
      },
    ],
  },
  looking,
  report: {
    checkedAt: (when) => `Checked ${when}`,
    addresses: (count) => (count === 1 ? '1 address' : `${count} addresses`),
    sniAsked: (name) => `asked for ${name}`,
    starttls: (protocol, port) => `STARTTLS (${protocol}) on port ${port}`,
    labServer: 'A server of the lab',
    copyLink: 'Copy link',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Not copied',
    again: 'Test again',
    delete: 'Delete',
    deleteSure: 'Delete for good?',
    deleting: 'Deleting…',
    deleteFailed: 'Not deleted',
    found: 'Cause found',
    sound: 'Nothing wrong',
    notLooked: 'Could not look',
    kicker: (state, group) => `${state} · ${group}`,
    title: (name, host) => `${name}: ${host}`,
    fallbackHeadline: 'The server could not be looked at.',
    fallbackLede: 'What was tried, and where it ended, stands below.',
    fix: (title) => `Fix: ${title}`,
    glance: 'At a glance',
    affected: 'Who is affected',
    since: 'Since',
    effort: 'What it takes',
    who: 'Who can do it',
    alsoFound: 'Found as well',
    addedLine: 'new line:',
    removedLine: 'line to remove:',
    reach: {
      heading: 'How far it got',
      sub: 'Each step needs the one before it. No certificate was seen, so there is no chain to show.',
      name: 'Name',
      connection: 'Connection',
      tls: 'TLS',
      certificate: 'Certificate',
      states: { reached: 'Reached', failed: 'Failed here', 'not-reached': 'Not reached' },
      nameIsAddress: 'Given as an address',
      resolved: (addresses) => addresses.join(', '),
      connected: (count, port) => `${count === 1 ? '1 address' : `${count} addresses`} on port ${port}`,
    },
  },
  chain,
  checklist: {
    heading: 'What was checked',
    sub: 'Open a line to see its evidence.',
    caption: 'The ten groups of causes, with the state of each',
    columns: ['No.', 'Group', 'State', 'Evidence'],
    noEvidence: 'Nothing was seen that points to it.',
    settles: (text) => `What would settle it: ${text}`,
  },
  raw,
  errors,
};
