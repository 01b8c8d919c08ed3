import type { CommandId } from './ids.ts';

export interface CommandTarget {
  readonly host: string;
  readonly port: number;
}

/** Lines of each command of the reference; `#` lines are not copied. */
export function commandLines({ host, port }: CommandTarget): Readonly<Record<CommandId, readonly string[]>> {
  const at = `${host}:${port}`;
  const url = port === 443 ? `https://${host}/` : `https://${at}/`;
  return {
    'chain-as-sent': [`openssl s_client -connect ${at} -servername ${host} -showcerts </dev/null`],
    'verifying-client': [
      `openssl s_client -connect ${at} -servername ${host} -verify_hostname ${host} -verify_return_error </dev/null`,
    ],
    'read-certificate': ['openssl x509 -noout -text -in cert.pem'],
    'verify-locally': ['openssl verify -CAfile root.pem -untrusted intermediates.pem cert.pem'],
    'https-details': [`curl -vI ${url}`],
    'curl-own-ca': [`curl --cacert root.pem ${url}`, `curl --capath /etc/ssl/certs ${url}`],
    fingerprint: [
      `openssl s_client -connect ${at} -servername ${host} </dev/null 2>/dev/null | openssl x509 -noout -issuer -fingerprint -sha256`,
    ],
    'client-certificate': [`curl --cert client.pem --key client.key ${url}`],
  };
}
