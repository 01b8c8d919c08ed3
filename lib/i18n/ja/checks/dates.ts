import type { CheckTexts } from '../../../checks/index.ts';
import { day, minute } from '../../evidence-values.ts';
import { duration, quoted, sinceDay, validUntil } from '../phrases.ts';

const MINUTES_AN_HOUR = 60;
/** From this on the day alone says enough. */
const HOURS_WITH_TIME = 48;

const noLeaf = () => '読み取れるサーバー証明書が送られていません。';

export const dates: Pick<CheckTexts, 'clock-margin' | 'issuer-expired' | 'leaf-expired' | 'not-yet-valid'> = {
  'clock-margin': {
    title: 'クライアントの時計',
    details: {
      'just-issued': ({ hours }) =>
        `有効になってから、まだ${hours < 1 ? '1時間未満' : `${hours}時間`}です。時計がそれ以上遅れているクライアントでは、検証エラーになります。`,
      wide: ({ daysBack, daysAhead }) =>
        `日付が原因で検証エラーになるのは、クライアントの時計が${daysBack}日以上遅れているか、${daysAhead < 1 ? '数時間' : `${daysAhead}日`}以上進んでいる場合だけです。`,
      'dates-wrong': () => '正しい時計でも有効期間外のため、クライアントの時計については判定できません。',
      unreadable: noLeaf,
    },
  },
  'issuer-expired': {
    title: '発行元の証明書の有効期限',
    details: {
      'intermediate-expired': ({ certificate, notAfter, days }) =>
        `中間証明書${quoted(certificate)}は、${sinceDay(notAfter, days)}期限が切れています。`,
      'root-expired': ({ certificate, notAfter, days }) =>
        `ルート証明書${quoted(certificate)}は、${sinceDay(notAfter, days)}期限が切れています。`,
      'expired-beside-valid': ({ certificate, notAfter }) =>
        `一緒に送られた${quoted(certificate)}は、${day(notAfter)}に期限が切れています。`,
      valid: ({ count }) => `発行元の証明書（${count}枚）に、期限が切れたものはありません。`,
      'no-issuer': () => '発行元の証明書がないため、対象外です。',
    },
  },
  'leaf-expired': {
    title: '有効期限',
    details: {
      expired: ({ notAfter, days }) => `${sinceDay(notAfter, days)}期限が切れています。`,
      'ends-soon': ({ notAfter, days }) => `${validUntil(notAfter, days)}更新の時期です。`,
      valid: ({ notAfter, days }) => validUntil(notAfter, days),
      unreadable: noLeaf,
    },
  },
  'not-yet-valid': {
    title: '有効期間の開始',
    details: {
      'not-yet': ({ certificate, notBefore, minutes }) => {
        const soon = minutes < HOURS_WITH_TIME * MINUTES_AN_HOUR;
        return `${quoted(certificate)}が有効になるのは、${soon ? minute(notBefore) : day(notBefore)}（${duration(minutes)}後）です。`;
      },
      started: ({ notBefore }) => `${day(notBefore)}から有効です。`,
      unreadable: noLeaf,
    },
  },
};
