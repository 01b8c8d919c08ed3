import type { Explanation } from '../../../explain.ts';

export const expired: Explanation = {
  lede: 'Every certificate ends on a date that is written into it. From that second on, every client that checks certificates refuses the server, although nothing else has changed.',
  whatHappens: [
    'A certificate holds for a fixed time, stated inside it as two instants: `notBefore` and `notAfter`. If `notAfter` is 2026-11-20 12:00 UTC, the server works at 12:00:00 and is refused at 12:00:01, with the same file and the same settings.',
    'Mostly it is the server’s own certificate. It can also be an intermediate or the root above it. Quite often the renewal worked: the new file lies on the disk, but the server was never reloaded and goes on serving the old one. Where several machines answer for one name, one of them may have been forgotten; then the error comes and goes.',
  ],
  whyRefused: [
    'The CA vouches for name and key until that date and no longer. Names change hands and keys leak, so the date limits how long such a mistake can be used against people. A client can’t tell a forgotten renewal from an old certificate that somebody else has found, so it refuses both.',
    'curl says `SSL certificate problem: certificate has expired` (code 60), Chrome `NET::ERR_CERT_DATE_INVALID`, Node.js `CERT_HAS_EXPIRED`, Java `CertificateExpiredException: NotAfter: …`.',
  ],
  howWeKnow: [
    'Certwhy reads the dates in the certificates that the server really sends, on each address of the host, and compares them with the clock of the machine that it runs on. First the server’s own certificate, then every certificate of the path up to the root: whichever has ended is named, with its date.',
  ],
  whoIsAffected: [
    'Every client that checks certificates, browsers included. Only an expired root is overlooked by some: Java, Deno, rustls and wolfSSL don’t look at a root’s dates. No client turns to a second address of the host because the first one shows an expired certificate.',
    'Some old clients also stumble over an expired root that is merely sent beside a good one: OpenSSL up to 1.0.2, LibreSSL up to 3.1.2 and GnuTLS before 3.6.14 (AddTrust in 2020, DST Root X3 in 2021). Current ones find the other path.',
  ],
  whenFine: [
    'An expired certificate of the server or of its issuer is never fine. One that is only sent along, while the rest leads to a valid root, does no harm in current clients; take it out all the same.',
    'A certificate that ends soon has not expired. One that lives for six days only is fine as well, as long as a program renews it. Don’t bridge the gap by switching verification off “because it is only the date”: the client would then take any certificate from anybody.',
  ],
  limits: [
    'One look sees one moment and the addresses that the name has from here, eight at most. A machine behind a load balancer that didn’t answer this time is not seen. If the clock of Certwhy’s own machine is wrong, so is the verdict: compare the time that the report states.',
    'An expired client certificate is another matter, although curl may print the same code 60 for it.',
  ],
};
