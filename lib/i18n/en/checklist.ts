import type { Messages } from '../types.ts';

export const groups: Messages['groups'] = {
  expiry: 'Certificate dates',
  chain: 'Chain completeness',
  'self-signed': 'Self-signed',
  issuer: 'Issuer trusted',
  'client-certificate': 'Client certificate',
  network: 'Network environment',
  name: 'Host name',
  software: 'Protocol and algorithms',
  certificate: 'The certificate itself',
  policy: 'The client’s own rules',
};

export const statuses: Messages['statuses'] = {
  found: 'Found',
  suspected: 'Suspected',
  undetermined: 'Undetermined',
  'ruled-out': 'Ruled out',
};

export const outcomes: Messages['outcomes'] = {
  fail: 'Failed',
  warn: 'Warning',
  pass: 'Passed',
  'not-observed': 'Not observed',
  'not-applicable': 'Not applicable',
};

export const notSeen = 'No certificate was seen, so this was not checked.';
