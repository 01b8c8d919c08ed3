import type { GuideTexts } from '../../guide.ts';

export const certificate: GuideTexts['steps']['certificate'] = {
  name: 'Verify the certificate',
  short: 'certificate',
  lede: {
    pointed: 'The certificate itself has to be looked at. One thing can only be seen from your machine.',
    otherwise: 'Certwhy has done most of this. One thing can only be seen from your machine.',
    alone: 'Look at what the server sends: its dates, its names, its issuer, and how many certificates come.',
  },
  todos: {
    'list-chain': {
      title: 'List what the server sends',
      text: 'Each certificate is one block, with its owner after `s:` and its issuer after `i:`.',
      good: 'Two or more blocks, and the issuer of each is the owner of the next.',
      bad: 'Only block 0, though its issuer is somebody else: the intermediate certificate is missing. Or nothing at all: no connection.',
    },
    'read-certificate': {
      title: 'Read the server’s own certificate',
      text: 'Dates, names and issuer of the first block.',
      good: '`notAfter` lies in the future, and the name that you call stands after `DNS:`.',
      bad: '`notAfter` is past, the name is missing, or `issuer` names your company, a proxy or a security product.',
    },
    verify: {
      title: 'Let OpenSSL verify it',
      text: 'With these options it stops at the first fault. Without them it goes on and looks content.',
      good: '`Verify return code: 0 (ok)`, and no error above it.',
      bad: '10 = expired, 18 or 19 = self-signed, 20 or 21 = no issuer found, 62 = wrong name. Errors with `alert` come from the server.',
    },
  },
  questions: {
    'same-certificate': {
      ask: 'Does your machine receive the same certificate?',
      why: 'if it differs, something in your network replaces it, and mending the server won’t help.',
      options: {
        same: { label: 'The same' },
        different: { label: 'A different one' },
        cannot: { label: 'I can’t run this', hint: 'Go on without; step 4 has other ways to find out.' },
      },
    },
    'gets-any': {
      ask: 'Does your machine receive a certificate at all?',
      why: 'Certwhy received none. If your machine does, the two take different ways to the server.',
      options: {
        yes: { label: 'Yes, it prints certificates' },
        no: { label: 'No, none either' },
        cannot: { label: 'I can’t run this' },
      },
    },
    'what-you-see': {
      ask: 'What do you see?',
      why: 'each of these has another remedy. Take the first one that fits.',
      options: {
        nothing: { label: 'No certificate: it doesn’t connect, or breaks off' },
        dates: { label: 'The dates are over' },
        name: { label: 'The name that I call is not in it' },
        relay: { label: 'The issuer is my company, a proxy or a security product' },
        'self-signed': { label: 'Owner and issuer are the same' },
        single: { label: 'The list shows one certificate only' },
        fine: { label: 'The dates are fine, the name is in it, and there are two or more' },
        cannot: { label: 'I can’t run this', hint: 'Certwhy can look at the server for you: see above.' },
      },
    },
  },
};
