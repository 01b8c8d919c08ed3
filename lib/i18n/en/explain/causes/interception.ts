import type { Explanation } from '../../../explain.ts';

export const interception: Explanation = {
  lede: 'Between client and server something opens the encrypted connection and shows a certificate of its own: a company proxy, a firewall or an antivirus program. The server is not at fault.',
  whatHappens: [
    'To inspect encrypted traffic, a proxy ends the connection itself, looks inside, and makes a second one to the server. For that it makes a certificate for `api.example.com` on the fly, signed by its own CA. Clients that have that CA’s root notice nothing. Clients without it refuse, and blame the server’s name.',
    'Known cases: Unity’s licence activation fails on company networks, KiCad’s content manager fails behind a proxy with a self-made root, npm and pip fail at work and work at home. A captive portal in a hotel does the same for a while.',
  ],
  whyRefused: [
    'Seen from the client, this is an attack: somebody in between shows a certificate of an unknown CA for a name that isn’t theirs. It can’t know that the company means well. It learns that only by getting the proxy’s root into its store.',
    'Node.js and npm say `SELF_SIGNED_CERT_IN_CHAIN`, curl `self-signed certificate in certificate chain` or `unable to get local issuer certificate`. Firefox recognises some products: `MOZILLA_PKIX_ERROR_MITM_DETECTED`.',
  ],
  howWeKnow: [
    'Certwhy looks from where it runs, and sees the client’s proxy only if it stands behind the same one. If the issuer is called like one of some thirty inspecting products (Zscaler, Netskope, Fortinet, Squid, mitmproxy, Kaspersky and others) and the chain leads to no public root, interception is suspected. It is never called found: anyone can choose such a name.',
    'What proves it is comparing both ends: the fingerprint in the report, and the one that the failing machine gets. If they differ, something in between replaces the certificate.',
  ],
  whoIsAffected: [
    'Only clients behind that proxy or on that machine. Browsers and the system often have the proxy’s root already; Java, Node.js, Python, git, containers, KiCad and Unity look into stores of their own and don’t.',
  ],
  whenFine: [
    'When it is your organisation’s own proxy, you know of it, and its root was handed out by your IT department.',
    'If nobody told you of a proxy, don’t trust its root: find out first who runs it. Switching verification off would hide the proxy and let anybody else in as well.',
  ],
  limits: [
    '“Nothing odd from here” says nothing about your client’s network. A proxy that uses an inconspicuous name is not recognised by it, and a chain that ends at a public root isn’t examined for names at all.',
  ],
};
