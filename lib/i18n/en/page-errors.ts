import type { ErrorText } from '../site.ts';

export const errors: ErrorText = {
  unknownReport: {
    kicker: 'No such report',
    heading: 'There is no report under this link.',
    text: 'It may have expired, or whoever made it may have deleted it, or a part of the link got lost on the way. Check the same server again to get a new one.',
  },
  notFound: {
    kicker: 'No such page',
    heading: 'There is nothing at this address.',
    text: 'The address may be mistyped. Everything starts from the page where you name a server.',
  },
  broken: {
    kicker: 'A fault of this dashboard',
    heading: 'This page could not be made.',
    text: 'The fault is ours, not your server’s. Try again; if it stays, the dashboard’s log says more to whoever runs it.',
  },
  home: 'Check a server',
  retry: 'Try again',
};
