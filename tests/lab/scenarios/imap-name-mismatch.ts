import { defineScenario } from '../define.ts';
import { imapSpeech, serveStarttls } from '../servers/starttls.ts';

export const imapNameMismatch = defineScenario({
  id: 'imap-name-mismatch',
  title: {
    en: 'An IMAP server (STARTTLS) whose certificate names another host',
    ja: 'IMAP サーバー（STARTTLS）。証明書の名前が別のホスト',
  },
  primary: 'hostname-mismatch',
  starttls: 'imap',
  product: 'node',
  start(bench) {
    const { world } = bench;
    const leaf = world.leaf({ names: ['mail.example.org'] }, world.issuing);
    return serveStarttls(bench, imapSpeech, [leaf, world.issuing]);
  },
});
