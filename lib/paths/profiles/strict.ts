import type { Profile } from './profile.ts';
import { rfc5280 } from './rfc5280.ts';

/**
 * RFC 5280 and the CA/Browser Forum's Baseline Requirements on anchors as well: what is demanded is a fault, but for
 * three forms. Those about a certificate's structure hold whatever its age; `issuedFrom` marks what CAs were let do before.
 * The dates of `lifetime-too-long` and `timestamps-too-few` are part of those rules, where they set the limits.
 */
export const strict: Profile = {
  id: 'strict',
  switches: {
    ...rfc5280.switches,

    // What RFC 5280 only advises, or leaves to others.
    'eku-any-only': 'fault',
    'weak-key': 'fault',
    'generalized-time-early': 'fault',
    'unique-id-present': 'fault',
    'serial-negative': 'fault',
    'name-attribute-malformed': 'fault',
    'san-critical-with-subject': 'fault',
    'wildcard-malformed': 'fault',
    'wildcard-public-suffix': 'fault',
    'ca-as-leaf': 'fault',

    // What the Baseline Requirements and the root programmes add.
    'issuer-name-not-identical': 'fault',
    'lifetime-too-long': 'fault',
    // What a root says of itself by its own key proves nothing.
    'signature-algorithm-not-allowed': { level: 'fault', anchor: 'off' },
    'key-type-not-allowed': 'fault',
    'rsa-modulus-odd-length': 'fault',
    'authority-key-id-extra': 'fault',
    'eku-missing': 'fault',
    'eku-critical': 'fault',
    'eku-beyond-tls': 'fault',
    'root-eku': 'fault',
    'timestamps-too-few': 'fault',
    'san-missing': 'fault',
    'san-type-not-allowed': 'fault',
    'cn-not-in-san': 'fault',

    // Demanded as well, but no verification rests on these forms, and sound roots of today break them.
    'extension-criticality-unusual': 'warning',
    'ca-crl-sign-missing': 'warning',
    'serial-too-large': 'warning',

    // BR §7.1.3.2.1: no more SHA-1 from then on.
    'sha1-signature': { level: 'fault', issuedFrom: '2016-01-01' },
    // CA/Browser Forum ballot SC12: the last underscores end with April 2019.
    'dns-name-underscore': { level: 'fault', issuedFrom: '2019-05-01' },
    // Chrome’s root programme 1.8 §1.3.2; the BR still allow it.
    'client-auth-eku': { level: 'fault', issuedFrom: '2027-03-15' },
  },
};
