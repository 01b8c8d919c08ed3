import { createHash, sign } from 'node:crypto';
import { type Certificate, daysFrom, signatureAlgorithm } from './certificate.ts';
import {
  bits,
  type Der,
  enumerated,
  generalizedTime,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  tagged,
  taggedBytes,
} from './der.ts';

export interface OcspPlan {
  readonly status: 'good' | 'revoked';
  /** thisUpdate and nextUpdate, in days from now. */
  readonly days: readonly [number, number];
}

/** An OCSP response (RFC 6960 §4.2.1) about `subject`, signed by its issuer itself. */
export function makeOcspResponse(subject: Certificate, issuer: Certificate, plan: OcspPlan, now: Date): Der {
  const [thisUpdate, nextUpdate] = plan.days.map((days) => generalizedTime(daysFrom(now, days)));
  if (!thisUpdate || !nextUpdate) throw new Error('An OCSP response has two dates.');
  const single = sequence(
    certificateId(subject, issuer),
    status(plan, now),
    thisUpdate,
    tagged(0, nextUpdate),
  );
  const data = sequence(tagged(2, octets(issuer.keyId)), thisUpdate, sequence(single));
  const key = issuer.keys.privateKey;
  const basic = sequence(data, signatureAlgorithm(key, 'sha256'), bits(sign('sha256', data, key)));
  return sequence(enumerated(0), tagged(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}

/** RFC 6960 §4.1.1: the issuer by hashes of its name and key; SHA-1 is what all clients understand. */
function certificateId(subject: Certificate, issuer: Certificate): Der {
  const nameHash = createHash('sha1').update(issuer.name).digest();
  const algorithm = sequence(oid('1.3.14.3.2.26'), nothing());
  return sequence(algorithm, octets(nameHash), octets(issuer.keyId), integer(subject.serial));
}

function status(plan: OcspPlan, now: Date): Der {
  if (plan.status === 'good') return taggedBytes(0, new Uint8Array());
  const keyCompromise = tagged(0, enumerated(1));
  return tagged(1, generalizedTime(daysFrom(now, plan.days[0] - 1)), keyCompromise);
}
