import { profiles } from '../../lib/paths/profiles/index.ts';
import { searchPaths } from '../../lib/paths/search.ts';
import { readCrl } from '../../lib/x509/crl.ts';
import { readCertificate } from '../../lib/x509/read.ts';
import type { Judge } from './trial.ts';

/** The product itself, by every profile. */
export const product: Judge = {
  read: readCertificate,
  readList: readCrl,
  search: searchPaths,
  profiles: Object.values(profiles),
};
