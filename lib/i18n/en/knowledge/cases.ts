import type { KnowledgeTexts } from '../../knowledge.ts';

export const cases: KnowledgeTexts['cases'] = {
  insomnia: {
    title: 'Insomnia on macOS: requests fail with a certificate error',
    lede: 'An old version of the API tool brings a TLS library that can’t cope with newer TLS or chains. The server is fine.',
    signs: [
      'Insomnia says `SSL peer certificate or SSH remote key was not OK`, while `curl` in a terminal and the browser reach the same server.',
      'The report here finds nothing wrong with the server, or only things that Insomnia’s newer versions take.',
    ],
    why: [
      'Insomnia doesn’t use the system’s TLS library: it brings one of its own. In old versions on macOS that one mishandles newer versions of TLS, and chains that have more than one way to a root.',
    ],
    fix: ['Update Insomnia to 8.5 or later, and start it again.'],
    check: [
      'Send the same request again. If it still fails, run `curl -v` against the same address on the same Mac: when curl fails too, the fault isn’t Insomnia’s, and the report’s verdict counts.',
    ],
  },
  unity: {
    title: 'Unity: activating the licence fails',
    lede: 'On company networks a firewall or antivirus blocks Unity’s traffic, or a proxy replaces the certificate.',
    signs: [
      'Activating or re-activating a licence ends with a certificate error, in Unity Hub or in its log, typically inside a company and not at home.',
      'The certificate that the machine receives is issued by your company or by a security product, not by a public CA. The fingerprints here and there differ.',
    ],
    why: [
      'Unity verifies the licence server’s certificate with the trust it has. A proxy that opens TLS puts its own certificate in place of the server’s, and Unity doesn’t know its issuer. A firewall that blocks Unity’s addresses ends the connection before any certificate comes.',
    ],
    fix: [
      'Ask for Unity’s HTTP and HTTPS traffic (ports 80 and 443) to be let through the firewall without being opened. Unity needs both ports.',
      'If online activation stays impossible, use manual activation: Unity makes a request file, and a licence file is made from it on another machine.',
    ],
    check: [
      'Activate again. Before that, compare the fingerprint that the machine sees with the one in a report from outside: when both are the same, nothing stands in between any more.',
    ],
  },
  kicad: {
    title: 'KiCad: the plugin and content manager can’t load its list',
    lede: 'Behind a company proxy with a certificate of its own making, KiCad doesn’t know the proxy’s root.',
    signs: [
      'KiCad’s plugin and content manager shows a certificate error, while the browser on the same machine works.',
      'The browser’s padlock names your company or a proxy as issuer of the certificate.',
    ],
    why: [
      'The proxy issues a certificate for every site by a CA of its own. The browser was given that CA’s root; KiCad’s own store, or the system’s, wasn’t.',
    ],
    fix: [
      'Get the proxy’s root CA from the network team, compare its SHA-256 fingerprint with what they tell you by another way, and add it to the trust store of the operating system or of the application.',
      'Without verification anybody on the way could hand you altered plugins, which then run on your machine. At most it is a test, never the fix.',
    ],
    check: [
      'Start KiCad again and reload the list. Other programs that use the same trust store work then, too.',
    ],
  },
};
