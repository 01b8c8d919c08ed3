import type { TextOf } from '../../remedies.ts';
import { check, compareCa } from './shared-steps.ts';

export const docker: TextOf<'docker'> = {
  name: 'Docker images',
  gist: 'A CA in the image, and one for a private registry',
  steps: {
    update: {
      title: 'Build on a fresh base image',
      text: 'A container has its own list of CAs and its own TLS library; updating the host changes neither. `--pull` fetches the newest base image.',
    },
    'compare-ca': compareCa,
    add: {
      title: 'Add the one CA in the image',
      text: 'Put `root.pem` beside the Dockerfile. If the package manager already needs the CA, because a proxy relays its downloads, begin with an image in which `ca-certificates` is installed. Programs in the container with lists of their own (Java, Node.js, Python) need theirs set too.',
    },
    scratch: {
      title: 'Images without a shell',
      text: 'Build the list in a first stage, then copy the finished file. Go programs find it there.',
    },
    registry: {
      title: 'When `docker pull` itself fails: the CA for one registry',
      text: 'The daemon reads this folder at every connection, so no restart is needed. With Docker Desktop add the CA to Windows or macOS and restart Docker Desktop.',
    },
    check: {
      ...check,
      title: 'Check inside the container',
      text: 'Open a shell in the new container (`docker run --rm -it app sh`) and run what failed before, such as this.',
    },
    undo: {
      title: 'The way back',
      text: 'Take the lines out of the Dockerfile and build again; for a registry delete its file.',
    },
  },
};
