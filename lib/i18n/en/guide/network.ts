import type { GuideTexts } from '../../guide.ts';

export const network: GuideTexts['steps']['network'] = {
  name: 'Put the network in order',
  short: 'network',
  lede: {
    pointed:
      'What was seen speaks of the way to the server: a closed port, another protocol, or something in between that shows its own certificate.',
    otherwise:
      'From here nothing stands in the way. What stands between your machine and the server can only be seen from your machine.',
    alone: 'Is the port open, and does anything on the way answer in the server’s place?',
  },
  todos: {
    port: {
      title: 'Is the port open?',
      text: 'Try it from the machine that fails. A firewall may let one machine through and not another.',
      good: '`open`, or `TcpTestSucceeded : True`.',
      bad: '`Connection refused`: nothing listens there. Silence: a firewall drops it. Ask for the port to be opened for this host.',
    },
    compare: {
      title: 'Does something swap the certificate?',
      text: 'Run it on the machine that fails, and once more on another network, such as a telephone’s.',
      good: 'The same fingerprint everywhere.',
      bad: 'Another fingerprint on your network, and an issuer that is a proxy, a firewall or an antivirus program: it opens the traffic.',
    },
  },
  questions: {
    'right-port': {
      ask: 'Is it the right port?',
      why: 'what answered there doesn’t begin with TLS. Web servers have it on 443, mail servers on 465, 993 or 995.',
      options: {
        corrected: { label: 'No, I have corrected the address' },
        right: { label: 'Yes, TLS belongs on this port', hint: 'Then the server has to be set up for it.' },
        unsure: { label: 'I don’t know' },
      },
    },
    reaches: {
      ask: 'What happens when your machine connects to the port?',
      why: 'without a connection there is no certificate to verify.',
      options: {
        open: { label: 'It is open' },
        blocked: {
          label: 'Refused, or no answer',
          hint: 'Ask whoever runs the server whether it is up, and the network team to open this port. Test again after that.',
        },
        'unknown-name': {
          label: 'The name is not found',
          hint: 'Correct the name, the DNS record or the hosts file. Test again after that.',
        },
        cannot: { label: 'I can’t try it' },
      },
    },
    'other-network': {
      ask: 'Does it work from another network?',
      why: 'if it does, the network where it fails is the place to look.',
      options: {
        works: { label: 'Yes, it works there' },
        fails: { label: 'No, it fails there too' },
        cannot: { label: 'I have no other network' },
      },
    },
    'who-relays': {
      ask: 'Do you know what opens the traffic?',
      why: 'a proxy of your own company can be trusted. One that nobody knows must not be.',
      options: {
        known: {
          label: 'Yes: our proxy, firewall or antivirus, and I can get its root certificate',
          hint: 'Add that one root to the client.',
        },
        exempted: { label: 'It leaves this host alone from now on', hint: 'An exception was made for it.' },
        nobody: {
          label: 'Nobody knows of one',
          hint: 'Trust nothing, use another network, and tell whoever runs this one: somebody may be listening.',
        },
      },
    },
  },
};
