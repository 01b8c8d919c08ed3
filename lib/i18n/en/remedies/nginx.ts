import type { TextOf } from '../../remedies.ts';
import { orderAndKey } from './shared-steps.ts';

export const nginx: TextOf<'nginx'> = {
  name: 'nginx',
  gist: 'Which file goes where, what it must hold, reload, check, way back',
  steps: {
    find: {
      title: 'Find the files that nginx uses now',
      text: 'This prints the whole configuration as nginx reads it, reduced to names and certificates. Look for the block whose `server_name` is your host: another one may answer in its place.',
    },
    contents: {
      title: 'Make the complete file',
      text: 'Your server’s certificate first, then each intermediate certificate, nearest first. No root, no private key. With certbot you have it already: `/etc/letsencrypt/live/…/fullchain.pem`, and this command is not needed.',
    },
    order: orderAndKey,
    keep: {
      title: 'Keep what is there now',
      text: 'A copy of the configuration, so that you can go back.',
    },
    place: {
      title: 'Put the files in place',
      text: 'The certificate may be read by everybody, the private key by root alone. That is enough: nginx reads both before it gives up its root rights. Paths may be others with you; what counts is that the settings name the same ones.',
    },
    directive: {
      title: 'Name the complete file in `ssl_certificate`',
      text: '`ssl_certificate` is what clients get. What stands in `ssl_trusted_certificate` is never sent to them: it only serves to verify clients and OCSP answers, and so cannot complete the chain.',
    },
    reload: {
      title: 'Test the settings and reload',
      text: 'nginx reads certificates only when it starts or reloads. `nginx -t` must end with “test is successful”; if not, nothing is reloaded and the old ones go on being served.',
    },
    check: {
      title: 'Check from another machine',
      text: 'curl must show an answer such as `HTTP/1.1 200 OK`; s_client must list all certificates of the file, numbered from 0. If curl still fails, another server answers: look for a load balancer in front of it, or a second address.',
    },
    undo: {
      title: 'The way back',
      text: 'Puts the earlier files over the new ones. When all is well, delete the copy: it holds a private key too.',
    },
  },
};
