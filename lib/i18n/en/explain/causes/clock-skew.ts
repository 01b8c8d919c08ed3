import type { Explanation } from '../../../explain.ts';

export const clockSkew: Explanation = {
  lede: 'A client checks the dates of a certificate by its own clock. Where that clock is wrong, a good certificate looks expired or not valid yet.',
  whatHappens: [
    'A small board without a battery starts in the year 1970. A virtual machine wakes up from a snapshot three weeks old. For such a machine today’s certificate lies in the future: it says “not yet valid”, while everyone else connects without trouble. If the clock runs ahead by a year, nearly every certificate has expired.',
  ],
  whyRefused: [
    'The client knows no other time than its own, and must not ask the server for it: the server is what is being checked. So it refuses by the dates as it sees them.',
    'The messages are those of real date faults: `certificate is not yet valid`, `certificate has expired`, Chrome’s `NET::ERR_CERT_DATE_INVALID`. Newer OpenSSL adds the hint itself: `certificate is not yet valid or the system clock is incorrect`.',
  ],
  howWeKnow: [
    'The client’s clock can’t be seen from a look at the server. Certwhy computes the margin instead: by how much a clock would have to be wrong for these dates to fail, for example “22 days back or 67 days ahead”. With a wide margin only a badly wrong clock is left as an explanation. With a certificate less than a day old one that is set to the wrong time zone would do, since that is off by hours. Either way the report leaves the question open.',
  ],
  whoIsAffected: [
    'Only machines whose clock is wrong, and all programs on them at once: boards and routers without a battery, machines that slept, networks that let no time server through. Containers have the clock of their host.',
  ],
  whenFine: [
    'A clock that is off by seconds or a few minutes does no harm, except with a certificate that is that fresh. Turning the clock back by hand to make a certificate valid again is no remedy: logs, signatures and other certificates then go wrong.',
  ],
  limits: [
    'Certwhy doesn’t see the client’s clock and can’t prove this cause. One command settles it: run `date -u` on the machine that fails and compare it with the time of the report. The report’s own clock is that of the machine on which Certwhy runs.',
  ],
};
