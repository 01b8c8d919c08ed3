import type { CauseText } from '../../types.ts';
import { clientFiles, confirmWithCertificate, useClientCertificate } from './client-certificate-steps.ts';

export const clientCertBad: CauseText = {
  name: 'Client certificate not accepted',
  headline: (facts) => `${facts.host} may not accept the certificate that the client shows.`,
  lede: () =>
    'A client certificate is refused when it is expired, comes from a CA that the server doesn’t accept, isn’t made for clients, or doesn’t fit its key. What the client shows can’t be seen from here.',
  fix: (facts) => ({
    title: 'check the client’s certificate and key',
    steps: [
      {
        title: 'Read what the server says',
        text: 'Its log names the reason, at the time of the attempt: in nginx for example “client SSL certificate verify error”. In the client, an alert such as `certificate_expired` or `unknown_ca` that it received is about its own certificate.',
      },
      clientFiles(),
      useClientCertificate(facts),
      confirmWithCertificate(facts),
    ],
    effort: 'A few minutes, or as long as a new client certificate takes.',
    who: 'Whoever looks after the client, together with whoever runs the server.',
  }),
  settle:
    'Read the server’s log for the moment of the failed attempt: it names what is wrong with the client’s certificate.',
  affects:
    'Only clients with that certificate. curl’s code 60 can mean this too, when the server refuses an expired client certificate in TLS 1.2.',
};
