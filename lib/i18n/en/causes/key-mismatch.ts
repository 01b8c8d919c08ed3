import { comparePublicKeys, isWeb, shell } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { restsOn } from '../../verdict-values.ts';
import { confirm, onServer, reload } from './steps.ts';
import { elsewhere, hostAt } from './wording.ts';

export const keyMismatch: CauseText = {
  name: 'Key does not fit',
  headline: (facts) =>
    restsOn(facts, 'key-mismatched', 'mismatched')
      ? `${hostAt(facts)} uses a private key that does not belong to its certificate.`
      : `${hostAt(facts)} may use a private key that does not belong to its certificate.`,
  lede: (facts) =>
    `A server proves with its private key that the certificate is its own. That proof failed, so every client breaks off. Mostly only one of the two files was replaced in a renewal.${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'bring certificate and key together',
    steps: [
      {
        title: 'See which files belong together',
        text: 'Both lines print the same sum if they do. With certbot both are in the same folder under `/etc/letsencrypt/live/`. If the key can’t be found any more, make a new one and have the certificate reissued for it.',
        code: [shell(onServer, ...comparePublicKeys('cert.pem', 'privkey.pem'))],
      },
      {
        title: 'Set both in the server',
        text: isWeb(facts)
          ? 'nginx: `ssl_certificate` and `ssl_certificate_key`. Apache: `SSLCertificateFile` and `SSLCertificateKeyFile`. A load balancer in front has its own pair.'
          : 'Certificate and key are two settings side by side, for example `smtpd_tls_cert_file` and `smtpd_tls_key_file` in Postfix. A load balancer in front has its own pair.',
      },
      reload(facts),
      confirm(facts),
    ],
    effort: 'About 5 minutes. A reload, no downtime; a reissue only if the key is lost.',
    who: 'Whoever runs the server.',
  }),
  settle: 'Get a handshake as far as the server’s signature, then test again.',
  affects: 'Every client: the handshake itself fails, before or after the certificate was checked.',
};
