import { comparePublicKeys, joinChain, reloadNginx, retry, sClient } from '../i18n/commands.ts';
import { serverFiles } from './cause-sets.ts';
import { file, shell } from './code.ts';
import { defineRemedy } from './define.ts';

export const nginx = defineRemedy({
  id: 'nginx',
  kind: 'server',
  causes: serverFiles,
  warnings: ['key-readable'],
  steps: (context) => {
    const { sni, port, fullchain, key } = context;
    return [
      {
        id: 'find',
        code: [
          shell(
            'server',
            "sudo nginx -T 2>/dev/null | grep -nE '^# configuration file|server_name|ssl_.*certificate'",
          ),
        ],
      },
      { id: 'contents', code: [shell('server', joinChain)] },
      {
        id: 'order',
        code: [
          shell(
            'server',
            `openssl crl2pkcs7 -nocrl -certfile ${fullchain} | openssl pkcs7 -print_certs -noout`,
            ...comparePublicKeys(fullchain, key),
          ),
        ],
      },
      {
        id: 'keep',
        code: [
          shell('server', 'sudo mkdir -p /etc/nginx.before', 'sudo cp -a /etc/nginx/. /etc/nginx.before/'),
        ],
      },
      {
        id: 'place',
        code: [
          shell(
            'server',
            'sudo mkdir -p /etc/nginx/tls',
            `sudo install -m 644 ${fullchain} /etc/nginx/tls/${fullchain}`,
            `sudo install -m 600 ${key} /etc/nginx/tls/${key}`,
          ),
        ],
      },
      {
        id: 'directive',
        code: [
          file(
            `/etc/nginx/conf.d/${sni ?? 'default'}.conf`,
            '  server {',
            `    listen ${port} ssl;`,
            `    server_name ${sni ?? '_'};`,
            '-   ssl_certificate         /etc/nginx/tls/cert.pem;',
            '-   ssl_trusted_certificate /etc/nginx/tls/intermediate.pem;',
            `+   ssl_certificate         /etc/nginx/tls/${fullchain};`,
            `    ssl_certificate_key     /etc/nginx/tls/${key};`,
            '  }',
          ),
        ],
      },
      { id: 'reload', code: [shell('server', reloadNginx)] },
      { id: 'check', code: [shell('anywhere', ...retry(context), sClient(context, ' -showcerts'))] },
      { id: 'undo', code: [shell('server', 'sudo cp -a /etc/nginx.before/. /etc/nginx/', reloadNginx)] },
    ];
  },
});
