import type { CheckId } from '../../../../checks/index.ts';
import type { Explanation } from '../../../explain.ts';

export const name = {
  'name-needed': {
    lede: 'Whether a client that does not say which site it wants gets another certificate. It explains failures; by itself it is no fault.',
    whatHappens: [
      'One address often serves many sites. At the start of the handshake a client says which one it means (server name indication, SNI): `shop.example.com`. Without that name the server can only guess, and sends the certificate of its default site, or refuses.',
      'So two clients on the same machine can get two certificates from the same server, one right and one for `default.example.com`.',
    ],
    whyRefused: [
      'The certificate of the default site does not hold the name that the client wanted. The client reports `hostname mismatch`, or a missing issuer if the default site has a self-signed certificate, although the right certificate is installed.',
    ],
    howWeKnow: [
      'Certwhy shakes hands with each address twice, once with the name and once without, and compares the first certificate of both answers at the first address where both are known. The result is “the same”, “another certificate” or “refused without a name”.',
      'All three are a pass: leaving out the name is the client’s fault, and the other checks judge the answer with the name.',
    ],
    whoIsAffected: [
      'Very old clients, clients that connect by IP address, and scripts that connect to an address and set the name only in the `Host` header. `openssl s_client` sends the name of `-connect` by itself since version 1.1.1, and none when that is an address: add `-servername HOST`.',
    ],
    whenFine: [
      'Nearly always: serving several sites from one address is what the name was made for. It only matters if one of your clients doesn’t send it.',
    ],
    limits: [
      'Where the target is an IP address there is no name to leave out, so nothing is compared. Only the certificates are compared, not the answers that would come afterwards.',
    ],
  },
  'name-not-covered': {
    lede: 'Whether the name by which clients connect is among the names in the certificate.',
    whatHappens: [
      'A certificate lists the names that it is good for (subject alternative names, SAN). One for `example.com` and `www.example.com` does not cover `api.example.com`. A wildcard stands for exactly one label: `*.example.com` covers `api.example.com`, but neither `example.com` nor `v2.api.example.com`.',
      'An IP address has to be listed as an IP address. In the old common name field (CN), or written as if it were a host name, it counts for few clients.',
    ],
    whyRefused: [
      'Anybody can get a certificate for a name of their own. If the name did not have to match, the owner of `evil.example` could stand in for your bank with a perfectly valid certificate.',
      'curl says `SSL: no alternative certificate subject name matches target host name`, OpenSSL `hostname mismatch`, Python `Hostname mismatch, certificate is not valid for`, Node.js `ERR_TLS_CERT_ALTNAME_INVALID`, Java `No subject alternative DNS name matching`.',
    ],
    howWeKnow: [
      'Certwhy compares the host of the target with the DNS names of the first certificate, or an IP address with its IP entries, as RFC 9525 says: whole labels, a star only as the whole first label, no star right below a top-level domain. If another name was given to ask for (SNI), that one is compared.',
      'The result names the entry that covers the host; else up to ten names that the certificate does hold; or that only the common name fits; or that there are no names at all.',
    ],
    whoIsAffected: [
      'A name that is nowhere: every client that compares names. A name in the common name only: Chrome, Firefox, Go and Deno refuse, while OpenSSL, GnuTLS, Java, Node.js and most Python programs still accept. Partial wildcards such as `f*.example.com` are accepted by some (Java, Node.js, Ruby) and refused by curl, Go and browsers.',
    ],
    whenFine: [
      'When you asked for a name that no client uses: an IP address typed for a test, or the internal name of a machine behind a load balancer. Test again with the name that the clients use.',
    ],
    limits: [
      'Certwhy knows the name that it was given, not the one in your client’s configuration. It judges by the current standard, so an old client that reads the common name may connect where this check fails.',
    ],
  },
  'name-unrecognized': {
    lede: 'Whether the server itself says that it does not know the name it was asked for.',
    whatHappens: [
      'A client begins with the name of the site that it wants (SNI). A server that is set up strictly and has no such site answers with the TLS alert 112, `unrecognized_name`, instead of showing the certificate of some other site.',
      'Typical: `www.example.com` points to a load balancer on which only `example.com` was configured, or the certificate for a new name has not been bound to it yet.',
    ],
    whyRefused: [
      'Here the server refuses, not the client: no certificate came that could be verified. curl says `tlsv1 unrecognized name`, Java `Received fatal alert: unrecognized_name`, Node.js `ERR_SSL_TLSV1_UNRECOGNIZED_NAME`, Chrome `ERR_SSL_UNRECOGNIZED_NAME_ALERT`.',
    ],
    howWeKnow: [
      'Certwhy sends the name as every client does and reads the alerts that come back on the wire. Alert 112 without a certificate is a failure. Alert 112 as a mere warning, followed by a certificate, is a warning here; then the names in that certificate decide.',
      'A certificate without such an alert is a pass. Where no name was sent or nothing came back, the check says that it saw nothing.',
    ],
    whoIsAffected: [
      'Everybody who asks for this name, when the handshake is refused. When the server only warns, most clients go on and compare the names; RFC 6066 advises against the warning, since what clients do with it is unpredictable.',
    ],
    whenFine: [
      'If the name is wrong: a typing error, or a server that has moved. Then refusing is the correct answer, and the client has to use the right name.',
    ],
    limits: [
      'Many servers never send this alert and show their default certificate instead; that is found by comparing names. Others refuse an unknown name with alert 40 or 80, or close the connection, which looks like any other refusal.',
    ],
  },
} as const satisfies Partial<Record<CheckId, Explanation>>;
