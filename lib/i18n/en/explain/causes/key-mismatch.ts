import type { Explanation } from '../../../explain.ts';

export const keyMismatch: Explanation = {
  lede: 'The server uses a private key that doesn’t belong to its certificate, so it can’t prove that the certificate is its own.',
  whatHappens: [
    'Certificate and private key are a pair, like lock and key. In a renewal two files are made; if only one of them is copied to the server, the new certificate lies beside the old key. nginx notices at start (`key values mismatch`) and refuses to run; load balancers, appliances and programs of one’s own often don’t.',
  ],
  whyRefused: [
    'In the handshake the server signs with its private key, and the client checks that with the public key in the certificate. Somebody who merely copied the certificate can’t do that. This is what keeps a public certificate from being usable by everybody.',
    'So the handshake itself breaks: curl says `bad signature` (35), GnuTLS `Public key signature verification has failed.`, Java `Invalid ECDH ServerKeyExchange signature`. No message mentions the key.',
  ],
  howWeKnow: [
    'Certwhy reads the server’s signature from the wire and checks it itself, with the public key of the first certificate. A signature that doesn’t verify, or of another kind than the key (ECDSA with an RSA certificate), means: wrong key. This tells it apart from all other reasons for a broken handshake.',
  ],
  whoIsAffected: [
    'Every client, whatever it trusts: the handshake can’t be completed. Where several machines answer for a name, perhaps only those that got half of the renewal.',
  ],
  whenFine: ['Never.'],
  limits: [
    'With the old RSA key exchange there is no such signature; then it is not observed. Which of the two files is the wrong one can’t be told from outside: only the server has the key. Never paste a private key anywhere to have it compared; the command in the fix compares public keys only.',
  ],
};
