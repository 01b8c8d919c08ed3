import { defineScenario } from '../define.ts';

/** Never reached: the look ends at the name. */
const httpsPort = 443;

/** Names under .invalid never exist (RFC 6761 §6.4), on any resolver. */
export const unknownName = defineScenario({
  id: 'unknown-name',
  title: {
    en: 'The name does not exist',
    ja: 'ホスト名が存在しない',
  },
  primary: 'dns-failure',
  product: 'scripted',
  host: 'unknown-name.certwhy.invalid',
  addresses: [],
  start() {
    return Promise.resolve(httpsPort);
  },
});
