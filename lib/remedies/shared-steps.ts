import { retry } from '../i18n/commands.ts';
import { shell } from './code.ts';
import type { Place, RemedyContext, RemedyStep } from './define.ts';

/** Nothing is trusted before its fingerprint was compared with one that came another way. */
export function compareCa(context: RemedyContext, place: Place = 'client'): RemedyStep<'compare-ca'> {
  return {
    id: 'compare-ca',
    code: [shell(place, `openssl x509 -noout -subject -fingerprint -sha256 -in ${context.caFile}`)],
    compareWith: context.caFingerprint,
  };
}

/** The connection that failed before. */
export function check(context: RemedyContext): RemedyStep<'check'> {
  return { id: 'check', code: [shell('client', ...retry(context))] };
}
