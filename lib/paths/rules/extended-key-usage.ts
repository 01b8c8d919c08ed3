import { allowsServerAuth } from '../../x509/extensions.ts';
import { extendedKeyUsages } from '../../x509/oids.ts';
import type { PathRule } from '../context.ts';

/**
 * RFC 5280 §4.2.1.12, and nesting as clients do it: where a certificate of the path has the extension, it
 * must name serverAuth. anyExtendedKeyUsage alone is marked: OpenSSL, Node.js, Firefox and rustls refuse it,
 * Go, Java, GnuTLS and Chromium take it.
 */
export const extendedKeyUsage: PathRule = ({ nodes }) =>
  nodes.flatMap(({ sha256: at, facts }, index) => {
    if (facts.extendedKeyUsage === null || allowsServerAuth(facts)) return [];
    const { oids } = facts.extendedKeyUsage;
    const any = oids.includes(extendedKeyUsages.any);
    return [{ fault: 'eku-not-allowed', at, values: { oids: oids.join(', '), any, leaf: index === 0 } }];
  });
