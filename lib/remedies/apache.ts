import { comparePublicKeys, joinChain, reloadApache, retry, sClient } from '../i18n/commands.ts';
import { serverFiles } from './cause-sets.ts';
import { file, shell } from './code.ts';
import { defineRemedy, type RemedyCode, type RemedyContext } from './define.ts';

export const apache = defineRemedy({
  id: 'apache',
  kind: 'server',
  causes: serverFiles,
  warnings: ['key-readable'],
  steps: (context) => {
    const { fullchain, key } = context;
    return [
      {
        id: 'find',
        code: [
          shell('server', 'apachectl -v'),
          shell(
            'server',
            "sudo grep -rnE '^\\s*(ServerName|SSLCertificate)' /etc/apache2/ /etc/httpd/ 2>/dev/null",
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
          shell(
            'server',
            'sudo mkdir -p /etc/apache2.before',
            'sudo cp -a /etc/apache2/. /etc/apache2.before/',
          ),
        ],
      },
      {
        id: 'place',
        code: [
          shell(
            'server',
            'sudo mkdir -p /etc/apache2/tls',
            `sudo install -m 644 ${fullchain} /etc/apache2/tls/${fullchain}`,
            `sudo install -m 600 ${key} /etc/apache2/tls/${key}`,
          ),
        ],
      },
      {
        id: 'directive',
        code: [
          site(
            context,
            '-   SSLCertificateFile    /etc/apache2/tls/cert.pem',
            `+   SSLCertificateFile    /etc/apache2/tls/${fullchain}`,
          ),
        ],
      },
      {
        id: 'directive-old',
        code: [
          shell('server', 'sudo install -m 644 cert.pem intermediate.pem /etc/apache2/tls/'),
          site(
            context,
            '    SSLCertificateFile    /etc/apache2/tls/cert.pem',
            '+   SSLCertificateChainFile /etc/apache2/tls/intermediate.pem',
          ),
        ],
      },
      { id: 'reload', code: [shell('server', reloadApache)] },
      { id: 'check', code: [shell('anywhere', ...retry(context), sClient(context, ' -showcerts'))] },
      { id: 'undo', code: [shell('server', 'sudo cp -a /etc/apache2.before/. /etc/apache2/', reloadApache)] },
    ];
  },
});

function site({ sni, port, key }: RemedyContext, ...lines: readonly string[]): RemedyCode {
  return file(
    `/etc/apache2/sites-available/${sni ?? 'default-ssl'}.conf`,
    `  <VirtualHost *:${port}>`,
    ...(sni === null ? [] : [`    ServerName ${sni}`]),
    '    SSLEngine on',
    ...lines,
    `    SSLCertificateKeyFile /etc/apache2/tls/${key}`,
    '  </VirtualHost>',
  );
}
