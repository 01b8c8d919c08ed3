import { leafAs } from '../i18n/commands.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';

export const tlsRelay = defineRemedy({
  id: 'tls-relay',
  kind: 'network',
  causes: ['interception', 'untrusted-root', 'self-signed-in-chain', 'local-ca-store-missing', 'pinning'],
  warnings: ['inspection-left-off'],
  steps: (context) => [
    {
      id: 'fingerprint',
      code: [shell('client', leafAs(context, '-noout -subject -issuer -fingerprint -sha256'))],
      compareWith: context.leafFingerprint,
    },
    { id: 'browser', code: [], compareWith: context.leafFingerprint },
    { id: 'meaning', code: [] },
    {
      id: 'elsewhere',
      code: [shell('anywhere', leafAs(context, '-noout -issuer -fingerprint -sha256'))],
      compareWith: context.leafFingerprint,
    },
    { id: 'next', code: [] },
  ],
});
