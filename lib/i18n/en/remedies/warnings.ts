import type { RemedyTexts } from '../../remedies.ts';

/** The only place that names these switches, and only to say what they cost. */
export const warnings: RemedyTexts['warnings'] = {
  'browser-exception':
    'Don’t click through the browser’s warning, and don’t start it with `--ignore-certificate-errors`: whoever answers in the server’s place could read and change everything, passwords included. Add the one CA instead; its way back is above.',
  'curl-insecure':
    'Don’t use `curl -k` (`--insecure`), and don’t write `insecure` into `~/.curlrc`: curl would send passwords and tokens to anybody who answers in the server’s place, and nobody would notice. `--cacert` costs one word more and still verifies.',
  'docker-insecure-registries':
    'Don’t list the registry in `insecure-registries`: Docker would then take images from anybody on the way, and run them. One CA file in `/etc/docker/certs.d` does it safely.',
  'git-ssl-verify':
    'Don’t set `http.sslVerify` to `false`, and don’t set `GIT_SSL_NO_VERIFY`: source code and access tokens would go to anybody who answers, and what you build could be replaced. The setting above trusts one CA for one server.',
  'inspection-left-off':
    'Don’t leave the inspection of an antivirus program or proxy off after a test: the exception would outlive its reason. Ask first whether you may switch it off, do it for minutes, and then add an exception for this one server.',
  'java-trust-all':
    'Don’t copy a `TrustManager` that accepts everything, or a `HostnameVerifier` that returns `true`: such code stays in the program, and every later connection can be read and changed. A truststore with one CA more needs no code.',
  'key-readable':
    'Don’t make the private key readable for everybody (`chmod 644`, `chmod 777`), and don’t send it by mail: whoever has it can pose as you. `600` is enough, since servers read it before they give up their rights.',
  'node-reject-unauthorized':
    'Don’t set `NODE_TLS_REJECT_UNAUTHORIZED=0`, `rejectUnauthorized: false` or npm’s `strict-ssl=false`: every connection of the program would go unverified, those to its databases and payment services too. `NODE_EXTRA_CA_CERTS` adds one CA and leaves the rest as it is.',
  'package-manager-unverified':
    'Don’t switch verification off for the package manager (`Acquire::https::Verify-Peer "false"`, `sslverify=0`, `apk --no-check-certificate`): it runs what it downloads, with all rights. If it is the package manager itself that fails, fetch the `ca-certificates` package on another machine and copy it over.',
  'python-unverified':
    'Don’t use `verify=False`, `PYTHONHTTPSVERIFY=0` or `pip --trusted-host`: pip would install, and run, whatever anybody on the way puts in. The file made above verifies the same server, and all others too.',
};
