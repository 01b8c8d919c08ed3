import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { joinChain, shell, verifyChainFile } from '../../commands.ts';
import type { CauseText } from '../../types.ts';
import { restsOn, textValue } from '../../verdict-values.ts';
import { confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, elsewhere, hostAt, named } from './wording.ts';

export const badSignature: CauseText = {
  name: 'Signature does not fit',
  headline: (facts) => {
    if (restsOn(facts, 'signature-broken', 'algorithms-differ'))
      return `${certificateOf(facts)} names two different algorithms for one signature.`;
    return restsOn(facts, 'signature-broken')
      ? `${certificateOf(facts)} bears a signature that does not fit the CA that is said to have made it.`
      : `A signature in the chain of ${hostAt(facts)} may not fit.`;
  },
  lede: (facts) =>
    restsOn(facts, 'signature-broken', 'algorithms-differ')
      ? `The algorithm of a signature stands in a certificate twice, and must be the same. Clients refuse the certificate otherwise: the file was changed, or the CA’s software is faulty.${elsewhere(facts)}`
      : `Every client that checks certificates refuses it. Either the file was damaged or changed, or the certificate above it${issuer(facts)} has the right name but another key, as after a CA changed its key.${elsewhere(facts)}`,
  fix: (facts) => ({
    title: 'install the original files again',
    steps: [
      {
        title: 'Fetch certificate and intermediates from the CA once more',
        text: 'Take both from the same order, unchanged. This checks them before they go on the server; `root.pem` is the CA’s root.',
        code: [shell(onServer, joinChain, verifyChainFile({ ...facts, publicTrust: false }))],
      },
      install(facts),
      reload(facts),
      confirm(facts, 'If it still fails, have the certificate reissued.'),
    ],
    effort: 'About 10 minutes. A reload, no downtime; a reissue only if the original is bad as well.',
    who: 'Whoever runs the server.',
  }),
  settle: 'Get the server to show its certificates first, and verify them with `openssl verify`.',
  affects: 'Every client that checks certificates. curl may print code 35 for it in place of 60.',
};

function issuer(facts: VerdictFacts): string {
  const name = restsOn(facts, 'signature-broken') ? textValue(facts, 'value') : null;
  return name === null ? '' : `, ${named(name, 'the CA')},`;
}
