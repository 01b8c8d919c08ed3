import type { RemedyStepText } from '../../remedies.ts';

/** Steps that several remedies share. */

/** Where the certificate comes from: never from the connection that it is to prove. */
export const trustworthyCopy =
  'Get the CA’s certificate from whoever runs it (your IT department, the administrator of the server) and save it as `root.pem`; for a self-signed certificate that is the server’s own. Don’t take it from the connection that is in doubt.';

export const compareCa: RemedyStepText = {
  title: 'Compare the CA’s fingerprint before you trust it',
  text: `${trustworthyCopy} The fingerprint that this prints must be the one that its owner tells you another way, by telephone or on an intranet page.`,
};

export const check: RemedyStepText = {
  title: 'Check',
  text: 'Run what failed before, such as this. Programs that were already running must be restarted first: they read the list of CAs only when they start.',
};

export const orderAndKey: RemedyStepText = {
  title: 'Check the order, and that the key belongs to it',
  text: 'The first command lists the file from top to bottom: the first subject must be your server, and each issuer must be the next subject. The other two print a hash each, and both must be the same: then certificate and private key are a pair.',
};
