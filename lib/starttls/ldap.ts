import { defineDialogue, type Outcome, type Talk } from './define.ts';
import { type BerElement, berElement, berElements, number } from './framing/ber.ts';
import { goAhead, notOffered, refused, say, unexpected } from './framing/demands.ts';

/** StartTLS, RFC 4511 §4.14. */
export const ldap = defineDialogue({
  id: 'ldap',
  schemes: { ldap: 389 },
  tlsPort: 636,
  speaksFirst: 'client',
  acknowledges: true,
  talk,
});

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const ENUMERATED = 0x0a;
const EXTENDED_RESPONSE = 0x78;
const REFERRAL = 0xa3;
const OWN_MESSAGE = 1;
/** RFC 4511 §4.4: a message with this number is none of our request's: the server takes its leave. */
const UNSOLICITED = 0;

const startTlsOid = Buffer.from('1.3.6.1.4.1.1466.20037');
const requestName = Buffer.concat([Buffer.from([0x80, startTlsOid.length]), startTlsOid]);
const request = Buffer.from([INTEGER, 1, OWN_MESSAGE, 0x77, requestName.length, ...requestName]);

/** RFC 4511 §4.1.9, those that answer a StartTLS. */
const resultNames: ReadonlyMap<number, string> = new Map([
  [1, 'operationsError'],
  [2, 'protocolError'],
  [8, 'strongerAuthRequired'],
  [10, 'referral'],
  [13, 'confidentialityRequired'],
  [50, 'insufficientAccessRights'],
  [51, 'busy'],
  [52, 'unavailable'],
  [53, 'unwillingToPerform'],
  [80, 'other'],
]);
const SUCCESS = 0;
/** What a server answers that doesn't know the operation (§4.14.2). */
const PROTOCOL_ERROR = 2;

function* talk(): Talk<Outcome> {
  yield* say(Buffer.from([SEQUENCE, request.length, ...request]), 'starttls');
  const message = yield* berElement(SEQUENCE);
  const parts = message === null ? null : berElements(message.body);
  const [id, response] = parts ?? [];
  const number = integer(id, INTEGER);
  if (response?.tag !== EXTENDED_RESPONSE || (number !== OWN_MESSAGE && number !== UNSOLICITED))
    return unexpected;
  const fields = berElements(response.body);
  const code = integer(fields?.[0], ENUMERATED);
  if (fields === null || code === null) return unexpected;
  const words = describe(code, fields);
  if (number === UNSOLICITED) return refused(words);
  if (code === SUCCESS) return goAhead;
  return code === PROTOCOL_ERROR ? notOffered(words) : refused(words);
}

function integer(element: BerElement | undefined, tag: number): number | null {
  return element?.tag === tag && element.body.length === 1 ? number(element.body) : null;
}

/** `resultCode 10 (referral): words → ldap://…`. */
function describe(code: number, [, , diagnostic, ...optional]: readonly BerElement[]): string {
  const name = resultNames.get(code);
  const text = Buffer.from(diagnostic?.body ?? []).toString('utf8');
  const referral = optional.find(({ tag }) => tag === REFERRAL);
  const urls = (referral === undefined ? null : berElements(referral.body)) ?? [];
  return [
    `resultCode ${code}${name === undefined ? '' : ` (${name})`}`,
    text === '' ? '' : `: ${text}`,
    ...urls.map(({ body }) => ` → ${Buffer.from(body).toString('utf8')}`),
  ].join('');
}
