import type { Bench } from '../define.ts';
import type { Certificate } from './certificate.ts';
import { issuerUrl } from './extensions.ts';

/** Two CAs between root and leaf; the lower one says where the upper one's certificate can be had. */
export function twoIntermediates(bench: Pick<Bench, 'world' | 'publish'>): {
  upper: Certificate;
  lower: Certificate;
} {
  const { world, publish } = bench;
  const organization = 'Certwhy Lab';
  const upper = world.authority({ name: { organization, commonName: 'Certwhy Lab Root Y' } }, world.root);
  const extra = [issuerUrl(publish(upper))];
  const lowerName = { organization, commonName: 'Certwhy Lab Issuing CA Y1' };
  const lower = world.authority({ name: lowerName, pathLength: 0, extra }, upper);
  return { upper, lower };
}
