import type { Profile, Switch } from './profile.ts';

/** Some clients refuse it (see the line), or a rule forbids it and whoever runs the CA can mend it. */
const warning: Switch = 'warning';
/** The same, where clients don't look at the certificate that is the anchor. */
const belowAnchor: Switch = { level: 'warning', anchor: 'off' };

/**
 * What mainstream clients (OpenSSL, GnuTLS, Go, Java, NSS, Chromium, rustls) enforce without being told to: where
 * they differ, whatever several of them refuse is a fault. What only rules forbid is a warning or off.
 */
export const consensus: Profile = {
  id: 'consensus',
  switches: {
    // Links between certificates, and how the path ends. OpenSSL and GnuTLS go by key ids, Go and Java don't.
    'signature-invalid': 'fault',
    'signature-unsupported': 'fault',
    'key-id-mismatch': { level: 'fault', anchor: 'off' },
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
    // Go, GnuTLS, rustls and Firefox compare bytes; a root's own two names are nobody's concern.
    'issuer-name-not-identical': { level: 'fault', anchor: 'off' },

    // Validity. Java and rustls don't look at an anchor's, all others do. The lifetime has a check of its own.
    expired: 'fault',
    'not-yet-valid': 'fault',
    'anchor-expired': 'fault',
    'anchor-not-yet-valid': 'fault',
    'lifetime-too-long': 'off',

    // What a certificate may stand for. Policies: Go, Java and Chromium demand what the path's CAs
    // demand; GnuTLS takes no critical policy constraints at all.
    'name-not-covered': 'fault',
    'name-constraint-violated': 'fault',
    'eku-not-allowed': 'fault',
    'eku-any-only': 'fault',
    'key-usage-wrong': 'fault',
    'policy-required': 'fault',
    revoked: 'fault',
    // Clients go on where nothing can be said (soft fail).
    'revocation-unknown': 'warning',

    // Algorithms and keys. OpenSSL takes no curve that is written out, GnuTLS none of an issuer's.
    'signature-algorithms-differ': { level: 'fault', anchor: 'off' },
    'weak-signature': 'fault',
    'sha1-signature': 'fault',
    'signature-algorithm-not-allowed': 'off',
    'algorithm-parameters-wrong': belowAnchor, // Which client refuses which differs.
    'weak-key': 'fault',
    // Browsers take neither Ed25519 nor other curves than P-256, P-384 and P-521.
    'key-type-not-allowed': warning,
    'curve-explicit': 'fault',
    'rsa-modulus-odd-length': 'off',
    // Go, rustls and Chromium refuse such a key before it is used.
    'rsa-exponent-weak': 'fault',
    'public-key-malformed': warning, // Java takes no hybrid points and no infinity; OpenSSL and GnuTLS do.

    // The certificate's own fields. Whether it can be decoded has a check of its own.
    'version-invalid': 'fault',
    'encoding-defect': 'off',
    // OpenSSL, GnuTLS, Java and Chromium don't go on with such a certificate.
    'encoding-refused': { level: 'fault', anchor: 'off' },
    'generalized-time-early': 'off',
    'serial-zero': belowAnchor,
    'serial-negative': belowAnchor, // Go from 1.23 on refuses it.
    'serial-too-long': belowAnchor,
    'serial-too-large': 'off',
    'issuer-name-empty': belowAnchor,
    'ca-name-empty': warning, // Python from 3.13 on (OpenSSL’s strict mode) refuses it.
    'name-attribute-malformed': 'off',
    'unique-id-present': 'off',

    // Extensions.
    'unknown-critical-extension': 'fault',
    'duplicate-extension': 'fault',
    // OpenSSL handles none of these extensions where they are critical, Go refuses critical key ids.
    'extension-wrongly-critical': 'fault',
    'extension-not-critical': belowAnchor,
    'extension-criticality-unusual': 'off',
    // Python from 3.13 on looks at these on anchors as well.
    'basic-constraints-not-critical': warning,
    'path-length-without-ca': warning,
    'ca-key-usage-missing': warning,
    'ca-crl-sign-missing': 'off',
    'subject-key-id-missing': warning,
    'key-usage-empty': belowAnchor,
    'leaf-key-cert-sign': warning,
    'ca-as-leaf': warning, // Firefox and rustls refuse it.
    'authority-key-id-missing': belowAnchor, // Python from 3.13 on refuses it, but for the last certificate.
    'authority-key-id-incomplete': belowAnchor, // The same.
    'authority-key-id-extra': 'off',
    'eku-missing': warning, // Apple’s systems refuse a server’s certificate without it.
    'eku-empty': belowAnchor,
    'eku-critical': 'off',
    'eku-beyond-tls': 'off',
    'root-eku': 'off',
    'client-auth-eku': 'off',
    'name-constraints-on-leaf': warning,
    'name-constraints-malformed': belowAnchor,
    'policy-repeated': belowAnchor,
    'policy-mapping-any': { level: 'fault', anchor: 'off' }, // Part of judging policies, as above.
    'policy-constraints-empty': 'off',
    'timestamps-too-few': 'off',

    // Names. Which of them a host fits has checks of its own.
    'san-missing': 'off',
    'san-empty': warning,
    'san-entry-malformed': warning,
    'san-type-not-allowed': 'off',
    'san-critical-with-subject': 'off',
    'subject-empty-san-not-critical': warning, // Python from 3.13 on refuses it.
    'dns-name-underscore': 'off',
    'wildcard-malformed': warning, // Browsers, Go and curl let such a name cover nothing.
    'wildcard-public-suffix': warning, // Browsers, and for a single label most clients.
    'cn-not-in-san': 'off',
  },
};
