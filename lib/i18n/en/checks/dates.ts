import type { CheckTexts } from '../../../checks/index.ts';
import { plural } from '../../duration.ts';
import { day, minute } from '../../evidence-values.ts';
import { duration, quoted, sinceDay, untilDay } from '../phrases.ts';

const MINUTES_AN_HOUR = 60;
/** From this on the day alone says enough. */
const HOURS_WITH_TIME = 48;

const noLeaf = () => 'No server certificate that can be read was sent.';

export const dates: Pick<CheckTexts, 'clock-margin' | 'issuer-expired' | 'leaf-expired' | 'not-yet-valid'> = {
  'clock-margin': {
    title: 'The client’s clock',
    details: {
      'just-issued': ({ hours }) =>
        `Became valid ${hours < 1 ? 'less than an hour' : plural(hours, 'hour')} ago. A client whose clock is further behind than that refuses it.`,
      wide: ({ daysBack, daysAhead }) =>
        `Only a clock that is more than ${plural(daysBack, 'day')} slow or ${daysAhead < 1 ? 'some hours' : plural(daysAhead, 'day')} fast would make these dates fail.`,
      'dates-wrong': () =>
        'The dates fail by a right clock already, so nothing can be said about the client’s.',
      unreadable: noLeaf,
    },
  },
  'issuer-expired': {
    title: 'Dates of the issuers',
    details: {
      'intermediate-expired': ({ certificate, notAfter, days }) =>
        `The intermediate certificate ${quoted(certificate)} expired ${sinceDay(notAfter, days)}.`,
      'root-expired': ({ certificate, notAfter, days }) =>
        `The root certificate ${quoted(certificate)} expired ${sinceDay(notAfter, days)}.`,
      'expired-beside-valid': ({ certificate, notAfter }) =>
        `${quoted(certificate)}, which the server sends along, expired on ${day(notAfter)}.`,
      valid: ({ count }) =>
        count === 1
          ? 'The issuer’s certificate has not expired.'
          : `None of the ${count} issuers’ certificates has expired.`,
      'no-issuer': () => 'There is no issuer’s certificate to judge.',
    },
  },
  'leaf-expired': {
    title: 'End of validity',
    details: {
      expired: ({ notAfter, days }) => `Expired ${sinceDay(notAfter, days)}.`,
      'ends-soon': ({ notAfter, days }) => `Valid until ${untilDay(notAfter, days)}. It is time to renew it.`,
      valid: ({ notAfter, days }) => `Valid until ${untilDay(notAfter, days)}.`,
      unreadable: noLeaf,
    },
  },
  'not-yet-valid': {
    title: 'Start of validity',
    details: {
      'not-yet': ({ certificate, notBefore, minutes }) => {
        const soon = minutes < HOURS_WITH_TIME * MINUTES_AN_HOUR;
        return `${quoted(certificate)} is valid only from ${soon ? minute(notBefore) : day(notBefore)}, ${duration(minutes)} from now.`;
      },
      started: ({ notBefore }) => `Valid since ${day(notBefore)}.`,
      unreadable: noLeaf,
    },
  },
};
