import { keysWithin, rdnKeys } from '../../../x509/name-match.ts';
import { defineForm } from './form.ts';

/** RFC 5280 §4.2.1.10 and §7.1: a base covers every name that begins with its parts. */
export const directoryForm = defineForm({ name: rdnKeys, base: rdnKeys, within: keysWithin });
