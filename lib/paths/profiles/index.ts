import { consensus } from './consensus.ts';
import type { Profile, ProfileId } from './profile.ts';
import { rfc5280 } from './rfc5280.ts';
import { strict } from './strict.ts';

export const profiles: Readonly<Record<ProfileId, Profile>> = { consensus, rfc5280, strict };
