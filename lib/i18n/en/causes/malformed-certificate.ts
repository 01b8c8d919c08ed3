import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { sClient, shell } from '../../commands.ts';
import type { CauseText, FixStep } from '../../types.ts';
import { numberValue, reportedReason, restsOn } from '../../verdict-values.ts';
import { anywhere, confirm, install, onServer, reload } from './steps.ts';
import { certificateOf, elsewhere, hostAt } from './wording.ts';

export const malformedCertificate: CauseText = {
  name: 'Unreadable certificate',
  headline: (facts) => {
    const host = hostAt(facts);
    if (isEmpty(facts)) return `${host} sends an empty list in place of its certificate.`;
    if (restsOn(facts, 'certificate-malformed', 'unreadable')) {
      const position = numberValue(facts, 'position');
      const which =
        position === null || position === 1
          ? `The certificate that ${host} sends`
          : `Certificate number ${position} that ${host} sends`;
      return `${which} can’t be read: its data is damaged.`;
    }
    if (isBroken(facts)) return `${host} sends its certificates in a message that is damaged.`;
    if (restsOn(facts, 'certificate-malformed', 'encoding-refused')) {
      return `${certificateOf(facts)} is not written as the rules demand, and TLS libraries refuse it.`;
    }
    if (restsOn(facts, 'certificate-malformed', 'encoding-odd')) {
      return `${certificateOf(facts)} is not quite written as the rules demand.`;
    }
    return `${host} may send a certificate that can’t be read.`;
  },
  lede: (facts) => {
    if (isEmpty(facts))
      return `No client has anything to check then, so every one breaks off. Mostly no certificate is set up for this name, or its file couldn’t be loaded.${elsewhere(facts)}`;
    if (isBroken(facts))
      return `The lengths in the message don’t add up, so no client gets as far as the certificates. The server’s program or a device on the way is at fault, not the certificate.${elsewhere(facts)}`;
    const reason = restsOn(facts, 'certificate-malformed') ? reportedReason(facts) : null;
    return `Clients that can’t take it apart refuse it before they check anything else.${reason === null ? '' : ` OpenSSL reported \`${reason}\`.`} Either the file was damaged, or the program that made it has a fault.${elsewhere(facts)}`;
  },
  fix: (facts) => ({
    title: titleOf(facts),
    steps: isBroken(facts)
      ? [mendProgram(), reload(facts), confirm(facts)]
      : [isEmpty(facts) ? findReason(facts) : original(), install(facts), reload(facts), confirm(facts)],
    effort: isBroken(facts)
      ? 'As long as an update of that program or device takes. The certificate stays.'
      : 'About 10 minutes with the original file; a reissue if that is bad as well. A reload, no downtime.',
    who: 'Whoever runs the server.',
  }),
  settle: 'Get the server to show its certificates first.',
  affects:
    'Every client where the data is cut off; small faults of encoding are refused by strict ones only, such as Go and rustls.',
};

function isEmpty(facts: VerdictFacts): boolean {
  return restsOn(facts, 'certificate-malformed', 'empty-message');
}

function isBroken(facts: VerdictFacts): boolean {
  return restsOn(facts, 'certificate-malformed', 'message-broken');
}

function titleOf(facts: VerdictFacts): string {
  if (isBroken(facts)) return 'mend the program that speaks TLS';
  return isEmpty(facts) ? 'set up a certificate' : 'install the original, or have it issued again';
}

function mendProgram(): FixStep {
  return {
    title: 'Update what speaks TLS there',
    text: 'Find out which program or device answers on this port: the server itself, a load balancer, a firewall that looks into TLS. Update it. If only connections through one network fail, the device in between is at fault.',
  };
}

function findReason(facts: VerdictFacts): FixStep {
  return {
    title: 'See which certificate the server takes for this name',
    text: 'Its log says at the start which file it couldn’t load. Look also for a site without a certificate that answers for all unknown names.',
    code: [shell(anywhere, sClient(facts, ' -showcerts'))],
  };
}

function original(): FixStep {
  return {
    title: 'Check the file, and fetch it once more',
    text: 'If this prints an error, the file on the server is damaged: take it again from the CA, in PEM form and without opening it in a word processor. If the original prints the same error, have the certificate issued again; a CA of your own needs newer software.',
    code: [shell(onServer, 'openssl x509 -noout -text -in cert.pem')],
  };
}
