import type { RulesById } from '../../rules.ts';

/** From when to when certificates hold. */
export const dates = {
  expired: {
    title: 'Certificate that has expired',
    says: 'A certificate holds up to its last second, that second included. After it, the CA no longer answers for what it says: names change hands, and keys get lost.',
    clients: 'Every client that verifies.',
    mend: 'Renew the certificate, install it together with its chain, and reload the server. Let it renew itself from then on, with an ACME client such as certbot.',
  },
  'not-yet-valid': {
    title: 'Certificate whose validity has not begun',
    says: 'A certificate holds from its first second on and not earlier. A start in the future means that a clock is wrong, or that it was installed too early.',
    clients: 'Every client that verifies; one whose clock is fast notices nothing.',
    mend: 'Look at the clock of the machine that verifies, and at the CA’s. If both are right, keep the old certificate until the new one begins.',
  },
  'issuer-expired': {
    title: 'Intermediate that has expired',
    says: 'Every CA certificate on the path must be within its validity. After the end nobody answers for that CA or publishes its revocations.',
    clients:
      'Every client that verifies, unless it finds a path around. OpenSSL up to 1.0.2, LibreSSL up to 3.1.2 and GnuTLS before 3.6.14 don’t find it.',
    mend: 'Install the current intermediate of the CA, and take an expired cross-signed certificate out of the file that the server sends. Where no newer one exists, have the server’s certificate issued again.',
  },
  'issuer-not-yet-valid': {
    title: 'Intermediate whose validity has not begun',
    says: 'Every CA certificate on the path must be within its validity. A start in the future means that a clock is wrong, or that a new CA was put to use too early.',
    clients: 'Every client that verifies, unless it finds a path around.',
    mend: 'Look at the clock of the machine that verifies. If it is right, use the earlier certificate of the CA until the new one begins.',
  },
  'anchor-expired': {
    title: 'Root that has expired',
    says: 'A root counts because it is in the trust store, and RFC 5280 leaves it open whether its dates count as well. Many clients judge them like those of any other certificate.',
    clients:
      'Java, rustls (Deno) and wolfSSL don’t look at the dates of a root. All others that were tried refuse it, such as OpenSSL, GnuTLS and Chromium.',
    mend: 'Update the trust store: a public CA has had a newer root for years. A private CA needs a new root certificate, distributed before the old one ends; with the same name and key, the certificates below it remain good.',
  },
  'anchor-not-yet-valid': {
    title: 'Root whose validity has not begun',
    says: 'Where a client looks at the dates of a root, today must be within them. A start in the future nearly always means that a clock is wrong.',
    clients:
      'In our trials OpenSSL, Python, GnuTLS and Chromium refused it; Java 17 and rustls (Deno) accepted it.',
    mend: 'Look at the clock of the machine that verifies. If it is right, make the root certificate again with the right date, with the same name and key, and distribute it.',
  },
  'lifetime-too-long': {
    title: 'Validity longer than public CAs may give',
    says: 'Public CAs may issue a server certificate for 200 days at most since 2026-03-15, for 100 days from 2027-03-15 and for 47 days from 2029-03-15; before, other limits held. The shorter the time, the sooner a stolen key is worth nothing.',
    clients:
      'Chrome and Apple’s systems refuse public certificates of more than 398 days, Apple’s also private ones of more than 825. No client is known that refuses at 200. OpenSSL, Java, Python and most others don’t count.',
    mend: 'Have it issued again within the limit, and let it renew itself: every 47 days nobody will want to do it by hand.',
    fine: 'With a private CA, which these limits don’t bind. Apple’s 825 days remain.',
  },
} as const satisfies Partial<RulesById>;
