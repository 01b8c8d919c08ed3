import type { TextOf } from '../../remedies.ts';
import { orderAndKey } from './shared-steps.ts';

export const apache: TextOf<'apache'> = {
  name: 'Apache',
  gist: 'Since 2.4.8 one complete file, before that two; permissions, reload, way back',
  steps: {
    find: {
      title: 'Find the version and the files that Apache uses now',
      text: 'The version decides which of the two settings below is yours. Debian and Ubuntu keep theirs in `/etc/apache2`, RHEL and Fedora in `/etc/httpd` (there: `httpd -v`, and `conf.d/ssl.conf`).',
    },
    contents: {
      title: 'Make the complete file',
      text: 'Your server’s certificate first, then each intermediate certificate, nearest first. No root, no private key. With certbot you have it already: `/etc/letsencrypt/live/…/fullchain.pem`, and this command is not needed.',
    },
    order: orderAndKey,
    keep: {
      title: 'Keep what is there now',
      text: 'A copy of the configuration, so that you can go back. On RHEL and Fedora write `httpd` for `apache2` in all paths.',
    },
    place: {
      title: 'Put the files in place',
      text: 'The certificate may be read by everybody, the private key by root alone. That is enough: Apache reads both before it gives up its root rights.',
    },
    directive: {
      title: 'Apache 2.4.8 or later: the complete file in `SSLCertificateFile`',
      text: 'Since 2.4.8 this one setting takes the server’s certificate and the intermediates together. A `SSLCertificateChainFile` from former times is then no longer needed: remove it.',
    },
    'directive-old': {
      title: 'Before 2.4.8: the intermediates in `SSLCertificateChainFile`',
      text: 'Older versions send only the first certificate of `SSLCertificateFile`. The intermediates stand in a file of their own. `SSLCACertificateFile` is not the place for them: it says which client certificates are accepted.',
    },
    reload: {
      title: 'Test the settings and reload',
      text: 'Apache reads certificates only when it starts or reloads. The test must print “Syntax OK”. On RHEL and Fedora the service is called `httpd`.',
    },
    check: {
      title: 'Check from another machine',
      text: 'curl must show an answer such as `HTTP/1.1 200 OK`; s_client must list all certificates of the file, numbered from 0. If curl still fails, another `VirtualHost` or a load balancer answers in its place.',
    },
    undo: {
      title: 'The way back',
      text: 'Puts the earlier files over the new ones. When all is well, delete the copy: it holds a private key too.',
    },
  },
};
