import { shellWord } from '../i18n/commands.ts';
import { trustAndSoftware } from './cause-sets.ts';
import { file, shell } from './code.ts';
import { defineRemedy } from './define.ts';
import { check, compareCa } from './shared-steps.ts';

export const docker = defineRemedy({
  id: 'docker',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['docker-insecure-registries', 'package-manager-unverified'],
  steps: (context) => {
    const { caFile, caAlias, host, port } = context;
    const registry = shellWord(`/etc/docker/certs.d/${host}:${port}`);
    return [
      { id: 'update', code: [shell('client', 'docker build --pull --no-cache -t app .')] },
      compareCa(context),
      {
        id: 'add',
        code: [
          file(
            'Dockerfile (Debian, Ubuntu)',
            '  FROM debian:stable-slim',
            '+ RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates',
            `+ COPY ${caFile} /usr/local/share/ca-certificates/${caAlias}.crt`,
            '+ RUN update-ca-certificates',
          ),
          file(
            'Dockerfile (Alpine)',
            '  FROM alpine:latest',
            '+ RUN apk add --no-cache ca-certificates',
            `+ COPY ${caFile} /usr/local/share/ca-certificates/${caAlias}.crt`,
            '+ RUN update-ca-certificates',
          ),
          file(
            'Dockerfile (RHEL UBI, Fedora)',
            '  FROM fedora:latest',
            `+ COPY ${caFile} /etc/pki/ca-trust/source/anchors/${caAlias}.pem`,
            '+ RUN update-ca-trust',
          ),
        ],
      },
      {
        id: 'scratch',
        code: [
          file(
            'Dockerfile (scratch, distroless)',
            '+ FROM debian:stable-slim AS roots',
            '+ RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates',
            `+ COPY ${caFile} /usr/local/share/ca-certificates/${caAlias}.crt`,
            '+ RUN update-ca-certificates',
            '  FROM scratch',
            '+ COPY --from=roots /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/',
          ),
        ],
      },
      {
        id: 'registry',
        code: [shell('client', `sudo mkdir -p ${registry}`, `sudo cp ${caFile} ${registry}/ca.crt`)],
      },
      check(context),
      { id: 'undo', code: [shell('client', `sudo rm ${registry}/ca.crt`)] },
    ];
  },
});
