import type { TextOf } from '../../remedies.ts';

export const clientCertificate: TextOf<'client-certificate'> = {
  name: 'Client certificate',
  gist: 'Take a .p12 apart, check it, use it with curl and in browsers',
  steps: {
    'to-pem': {
      title: 'From a `.p12` or `.pfx` file to PEM',
      text: 'One file holds certificate and key, protected by a password, for which both commands ask. The key written here has no password, so that programs can use it without asking: keep it readable for yourself alone. With OpenSSL 3 and an old file add `-legacy` if it says “unsupported”.',
    },
    inspect: {
      title: 'Check certificate and key',
      text: 'The date after `notAfter` must lie ahead, the usage must be `TLS Web Client Authentication`, and the last two lines must be the same: then certificate and key are a pair.',
    },
    accepted: {
      title: 'See whether the server accepts it',
      text: '“Acceptable client certificate CA names” lists the CAs whose certificates the server takes: the issuer of yours must be among them, or the issuer’s issuer, and then the intermediate must stand behind your certificate in `client.pem`. “alert” in the last lines means that it was refused; the server’s log says why.',
    },
    use: {
      title: 'Use it',
      text: 'git has the settings `http.sslCert` and `http.sslKey` for it; most programs have two such options as well.',
    },
    'to-p12': {
      title: 'From PEM to `.p12`, for browsers',
      text: 'Browsers, Windows and macOS take `.p12` files: Firefox at View Certificates › Your Certificates, the others in the operating system’s store. It asks for a new password.',
    },
    undo: {
      title: 'The way back',
      text: 'Deletes the files; in browsers delete the certificate at the place where it was imported. If the key was lost or seen by others, have the certificate revoked.',
    },
  },
};
