import type { RemedyContext } from '../../../remedies/define.ts';
import type { TextOf } from '../../remedies.ts';
import { failure } from '../failure.ts';

export const networkTeam: TextOf<'network-team'> = {
  name: 'Ask the network team',
  gist: 'A message with the facts filled in, and what to attach',
  steps: {
    collect: {
      title: 'Collect what you see yourself',
      text: 'Attach `tls-error.log` and what the second command prints. Both hold no secrets: no password, no private key.',
    },
    message: {
      title: 'Send this',
      text: 'What is known from here is filled in. Complete what stands in square brackets.',
      message,
    },
  },
};

function message(context: RemedyContext): readonly string[] {
  const { host, port, addresses, checkedAt } = context;
  return [
    `Subject: TLS connections to ${host}:${port} fail`,
    '',
    `From [machine, its address, its network] connections to ${host}:${port} fail since [when].`,
    'The message is: [copy it here]',
    '',
    ...(addresses.length === 0 ? [] : [`Addresses of ${host}: ${addresses.join(', ')}`]),
    ...(checkedAt === null ? [] : [`Looked at with Certwhy from another place, ${checkedAt}:`]),
    ...seen(context),
    'Received on the machine that fails: [fingerprint and issuer]',
    '',
    'Please tell us:',
    `1. Is outgoing TCP to ${host}, port ${port}, allowed from our network?`,
    '2. Does a proxy, firewall or other device open TLS on this way (TLS inspection)?',
    `3. If so: can ${host} be taken out of it? If not: please send us the root CA, and its SHA-256 fingerprint another way.`,
    '4. Which proxy must programs use, and for which hosts not?',
  ];
}

function seen({ leafFingerprint, leafIssuer, failure: fault }: RemedyContext): readonly string[] {
  if (leafFingerprint !== null) {
    return [
      `- SHA-256 of the server certificate: ${leafFingerprint}`,
      ...(leafIssuer === null ? [] : [`- its issuer: ${leafIssuer}`]),
    ];
  }
  return fault === null ? [] : [`- ${failure(fault)}`];
}
