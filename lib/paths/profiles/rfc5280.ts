import type { Profile } from './profile.ts';

/**
 * RFC 5280 to the letter, on anchors as well: what it (or what it builds on) demands is a fault, what it advises a
 * warning. What only the CA/Browser Forum or a root programme asks is off.
 */
export const rfc5280: Profile = {
  id: 'rfc5280',
  switches: {
    // Links between certificates, and how the path ends.
    'signature-invalid': 'fault',
    'signature-unsupported': 'fault',
    'key-id-mismatch': 'fault',
    'not-a-ca': 'fault',
    'no-key-cert-sign': 'fault',
    'path-length-exceeded': 'fault',
    'issuer-expired': 'fault',
    'issuer-not-yet-valid': 'fault',
    'issuer-unreadable': 'fault',
    'no-issuer-found': 'fault',
    'self-signed-not-trusted': 'fault',
    'leaf-is-unreadable': 'fault',
    'budget-exhausted': 'fault',
    'chain-too-long': 'fault',
    // §7.1 compares names without regard to case, spaces and string types.
    'issuer-name-not-identical': 'off',

    // Validity.
    expired: 'fault',
    'not-yet-valid': 'fault',
    'anchor-expired': 'fault',
    'anchor-not-yet-valid': 'fault',
    'lifetime-too-long': 'off',

    // What a certificate may stand for.
    'name-not-covered': 'fault',
    'name-constraint-violated': 'fault',
    'eku-not-allowed': 'fault',
    // §4.2.1.12: whoever relies on it MAY refuse it.
    'eku-any-only': 'warning',
    'key-usage-wrong': 'fault',
    'policy-required': 'fault',
    revoked: 'fault',
    // §6.3.3: a certificate whose status can't be told is not accepted.
    'revocation-unknown': 'fault',

    // Algorithms and keys. RFC 5280 names none that is weak; RFC 6151 says what is left of MD5: nothing.
    'signature-algorithms-differ': 'fault',
    'weak-signature': 'fault',
    // Forging became affordable; what was signed before is not to be judged by that.
    'sha1-signature': { level: 'fault', issuedFrom: '2016-01-01' },
    'signature-algorithm-not-allowed': 'off',
    'algorithm-parameters-wrong': 'fault',
    'weak-key': 'warning',
    'key-type-not-allowed': 'off',
    'curve-explicit': 'fault',
    'rsa-modulus-odd-length': 'off',
    'rsa-exponent-weak': 'fault',
    'public-key-malformed': 'fault',

    // The certificate's own fields.
    'version-invalid': 'fault',
    'encoding-defect': 'fault',
    'encoding-refused': 'fault',
    // What CAs MUST NOT write and verifiers are to take all the same: NIST's path validation tests hold two such.
    'generalized-time-early': 'warning',
    'serial-negative': 'warning',
    'serial-zero': 'fault',
    'serial-too-long': 'fault',
    // Whether the octet of the sign counts is read in both ways.
    'serial-too-large': 'warning',
    'issuer-name-empty': 'fault',
    'ca-name-empty': 'fault',
    // §4.1.2.4: names that were in use before may stay as they are.
    'name-attribute-malformed': 'warning',
    'unique-id-present': 'warning',

    // Extensions.
    'unknown-critical-extension': 'fault',
    'duplicate-extension': 'fault',
    'extension-wrongly-critical': 'fault',
    'extension-not-critical': 'fault',
    'extension-criticality-unusual': 'off',
    'basic-constraints-not-critical': 'fault',
    'path-length-without-ca': 'fault',
    'ca-key-usage-missing': 'fault',
    'ca-crl-sign-missing': 'off',
    'key-usage-empty': 'fault',
    'leaf-key-cert-sign': 'fault',
    // Nothing forbids a CA to use its certificate itself.
    'ca-as-leaf': 'off',
    'subject-key-id-missing': 'fault',
    'authority-key-id-missing': 'fault',
    'authority-key-id-incomplete': 'fault',
    'authority-key-id-extra': 'off',
    'eku-missing': 'off',
    'eku-empty': 'fault',
    'eku-critical': 'off',
    'eku-beyond-tls': 'off',
    'root-eku': 'off',
    'client-auth-eku': 'off',
    'name-constraints-on-leaf': 'fault',
    'name-constraints-malformed': 'fault',
    'policy-repeated': 'fault',
    'policy-mapping-any': 'fault',
    'policy-constraints-empty': 'fault',
    'timestamps-too-few': 'off',

    // Names.
    'san-missing': 'off',
    'san-empty': 'fault',
    'san-entry-malformed': 'fault',
    'san-type-not-allowed': 'off',
    // §4.2.1.6: SHOULD.
    'san-critical-with-subject': 'warning',
    'subject-empty-san-not-critical': 'fault',
    // §4.2.1.6: preferred name syntax has no underscore.
    'dns-name-underscore': 'fault',
    // §4.2.1.6 leaves wildcards to others.
    'wildcard-malformed': 'off',
    'wildcard-public-suffix': 'off',
    'cn-not-in-san': 'off',
  },
};
