import { formatBytes, problemPath } from '../problem-values.ts';
import type { ProblemTexts } from '../problems.ts';
import { refusal } from './ranges.ts';
import { targetFault } from './target-fault.ts';

export const problems: ProblemTexts = {
  'invalid-request': {
    title: 'The request is not valid',
    detail: ({ issues }) =>
      `The request could not be understood: ${issues.map((issue) => `${problemPath(issue.path)}: ${issue.message}`).join('; ')}.`,
  },
  'invalid-target': {
    title: 'This is not an address that can be looked at',
    detail: ({ fault }) => targetFault[fault.code](fault),
  },
  'private-key-refused': {
    title: 'A private key was refused',
    detail: () =>
      'The request contains a private key. It was thrown away unread and nothing was stored. A key that was sent over a network should be replaced. To look at a server, its name is enough; to trust a CA, its certificate is.',
  },
  'address-refused': {
    title: 'This dashboard does not connect to that address',
    detail: ({ address, range }) => refusal(address, range),
  },
  'rate-limited': {
    title: 'Too many requests',
    detail: ({ retryAfterSeconds }) =>
      `Too many looks were asked for from your address. Try again in ${retryAfterSeconds} s.`,
  },
  'target-busy': {
    title: 'This server is being looked at already',
    detail: ({ retryAfterSeconds }) =>
      `Several looks at this server are under way, and more would burden it. Try again in ${retryAfterSeconds} s.`,
  },
  busy: {
    title: 'Too much to do at the moment',
    detail: ({ retryAfterSeconds }) => `All places for looks are taken. Try again in ${retryAfterSeconds} s.`,
  },
  'not-found': {
    title: 'Not found',
    detail: () => 'There is nothing at this address: it was never there, it has expired, or it was deleted.',
  },
  'not-authorized': {
    title: 'The report’s token is missing or wrong',
    detail: () =>
      'Only whoever made a report can delete it or write notes to it, with the token that came with it.',
  },
  'body-too-large': {
    title: 'The request is too large',
    detail: ({ limitBytes }) => `A request may hold at most ${formatBytes(limitBytes)}.`,
  },
  'unsupported-media-type': {
    title: 'This content type is not understood',
    detail: ({ accepts }) => `Send one of: ${accepts.join(', ')}.`,
  },
  'host-not-allowed': {
    title: 'This name is not known here',
    detail: () =>
      'The request came with a Host header that this dashboard does not answer to. Whoever runs it can add the name with CERTWHY_ALLOWED_HOSTS or CERTWHY_ORIGIN.',
  },
  'cross-site-refused': {
    title: 'Requests from other sites are refused',
    detail: () =>
      'Another web site asked your browser to send this request. Open this dashboard itself and try again.',
  },
  unavailable: {
    title: 'The database does not answer',
    detail: ({ retryAfterSeconds }) =>
      `Reports can be neither read nor stored now. Try again in ${retryAfterSeconds} s.`,
  },
  internal: {
    title: 'Something went wrong on our side',
    detail: () => 'The fault is in this program, not in your request. It has been logged.',
  },
};
