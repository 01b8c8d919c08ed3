import type { Explanation } from '../../../explain.ts';

export const incompleteChain: Explanation = {
  lede: 'The certificate is good, but the server doesn’t send the piece that links it to a trusted root. Some clients fetch that piece themselves. Most don’t.',
  whatHappens: [
    'A server’s certificate is signed by an intermediate CA, and that one by a root. Clients have the root on their disk, not the intermediate: the server has to send it along. Here it sends too little, often because `cert.pem` was installed where `fullchain.pem` belongs, or because in nginx the intermediate stands in `ssl_trusted_certificate`, which is never sent.',
    'One intermediate isn’t always enough. Let’s Encrypt’s chains of 2026 need two CA certificates (RSA) or three (ECDSA) for clients that don’t know the newer roots yet. A script that keeps only the first one cuts the rest off.',
  ],
  whyRefused: [
    'Without the middle piece nobody can show that the root stands behind the certificate. Anyone can make a certificate that merely claims a well-known issuer, so refusing is right.',
    'curl and Python say `unable to get local issuer certificate`, Node.js `UNABLE_TO_VERIFY_LEAF_SIGNATURE`, Java `PKIX path building failed`, Go `x509: certificate signed by unknown authority`, GnuTLS `The certificate issuer is unknown.` None of these sentences says that a piece is missing: a private CA sounds the same.',
  ],
  howWeKnow: [
    'Certwhy reads the list of certificates off the wire, exactly as it was sent. Then it looks for the missing issuer at the address that the certificate names (AIA). If that completes a path to a trusted root, the chain is incomplete, and the report names what to add.',
    'If there is nothing to fetch, the signs are weighed: does the issuer’s name sound like an intermediate or a root, is the certificate in public logs, does a store hold a relative of the issuer? When they point to a forgotten intermediate, the report says so; otherwise it says that it can’t tell, and what would settle it.',
  ],
  whoIsAffected: [
    'Every client that uses only what the server sends: curl and all that is built on OpenSSL, git, GnuTLS, Java, Go, Python, Node.js, rustls, Android. Chrome, Safari, .NET and programs on Windows fetch the missing piece, and Firefox has the intermediates of public CAs built in. That is why the site “works in the browser”.',
  ],
  whenFine: [
    'When every client is a browser or a Windows program that completes the chain, and you accept that this may change. A server with other programs among its clients needs the whole chain.',
    'Adding the intermediate to one client’s store mends that one client, until the CA changes its intermediate. Switching verification off there costs more than it saves: the client would accept anybody’s certificate.',
  ],
  limits: [
    'If the certificate names no address to fetch from and the issuer isn’t known here, an incomplete chain and a private CA look the same. Then the cause is at most suspected. Fetching is limited: `http` and `https` addresses, six files for one look, a few seconds each.',
    'A client may need a longer chain than the shortest one that Certwhy finds complete, if its list of roots is older than the one here.',
  ],
};
