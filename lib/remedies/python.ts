import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { compareCa } from './shared-steps.ts';

export const python = defineRemedy({
  id: 'python',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['python-unverified'],
  steps: (context) => [
    {
      id: 'update',
      code: [
        shell(
          'client',
          'python3 -c "import ssl; print(ssl.OPENSSL_VERSION)"',
          'python3 -m pip install --upgrade pip certifi requests',
        ),
      ],
    },
    compareCa(context),
    {
      id: 'bundle',
      code: [shell('client', `cat /etc/ssl/certs/ca-certificates.crt ${context.caFile} > ca-bundle.pem`)],
    },
    {
      id: 'add',
      code: [
        shell(
          'client',
          'export SSL_CERT_FILE="$PWD/ca-bundle.pem"',
          'export REQUESTS_CA_BUNDLE="$PWD/ca-bundle.pem"',
          'python3 app.py',
        ),
      ],
    },
    { id: 'pip', code: [shell('client', 'python3 -m pip config set global.cert "$PWD/ca-bundle.pem"')] },
    {
      id: 'undo',
      code: [
        shell('client', 'unset SSL_CERT_FILE REQUESTS_CA_BUNDLE'),
        shell('client', 'python3 -m pip config unset global.cert'),
      ],
    },
  ],
});
