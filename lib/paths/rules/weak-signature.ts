import { type PathRule, signsItself } from '../context.ts';

/** Digests for which forged certificates are affordable or nearly so; OpenSSL refuses them from level 1 on. */
const weakHashes: readonly string[] = ['md5', 'sha1'];
const weakNames = /^md[24]/;

/** Weak digests in signatures that count: the one of an anchor or self-signed root proves nothing to anyone. */
export const weakSignature: PathRule = (path) =>
  path.nodes.flatMap(({ sha256: at, facts: { signature } }, index) => {
    if (signsItself(path, index)) return [];
    if (!weakHashes.includes(signature.hash) && !weakNames.test(signature.name)) return [];
    return [{ fault: 'weak-signature', at, values: { algorithm: signature.name, hash: signature.hash } }];
  });
