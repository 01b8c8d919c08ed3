import { defineScenario } from '../define.ts';
import { serveBanner } from '../servers/scripted.ts';

export const smtpBanner = defineScenario({
  id: 'smtp-banner',
  title: {
    en: 'A mail server that speaks SMTP first, TLS only after STARTTLS',
    ja: 'メールサーバー。最初は SMTP で話し、STARTTLS の後でしか TLS にならない',
  },
  primary: 'not-tls',
  product: 'scripted',
  start(bench) {
    return serveBanner(bench, `220 ${bench.host} ESMTP\r\n`, '500 5.5.2 Error: command not recognized\r\n');
  },
});
