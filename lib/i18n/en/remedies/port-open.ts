import type { TextOf } from '../../remedies.ts';

export const portOpen: TextOf<'port-open'> = {
  name: 'Is the port open?',
  gist: 'Try it from the machine that fails, read the answer, open the port',
  steps: {
    try: {
      title: 'Try the port from the machine that fails',
      text: 'Certwhy has tried it from where it runs. What counts is the way from your machine, through your own firewalls. No certificate matters yet: this is about the connection alone.',
    },
    meaning: {
      title: 'Read the answer',
      text: 'Each program words it a little differently:',
      points: [
        '“succeeded”, `TcpTestSucceeded : True`: the port is open, and the fault lies further on.',
        '“Connection refused”: the machine answers, but nothing listens on this port, or a firewall there turns you away. Look at the server.',
        '“timed out”: nobody answers at all. A firewall drops the packets, or the address is wrong.',
        '“No route to host”: your network knows no way there, or a firewall says so.',
        '“Could not resolve host”, “Name or service not known”: the name is the trouble, not the port.',
      ],
    },
    listening: {
      title: 'Refused: does anything listen on the server?',
      text: 'There must be a line with `LISTEN`. No line: start the service. `127.0.0.1` in front of the port: it listens for the machine itself only; make it listen on all addresses.',
    },
    open: {
      title: 'Timed out: open the port in the server’s firewall',
      text: 'Find out first who else would reach the service through it. With a cloud provider the security group needs the same rule, and a company firewall in between is the network team’s.',
    },
    check: { title: 'Check', text: 'From the machine that failed, run what failed before, such as this.' },
    undo: { title: 'The way back', text: 'Closes the port again.' },
  },
};
