/** Protocols that begin in the clear and switch to TLS when asked; the names are OpenSSL's own (`-starttls`). */
export const starttlsIds = [
  'ftp',
  'imap',
  'ldap',
  'lmtp',
  'mysql',
  'nntp',
  'pop3',
  'postgres',
  'sieve',
  'smtp',
  'xmpp',
  'xmpp-server',
] as const;
export type StarttlsId = (typeof starttlsIds)[number];

/** How far a dialogue got: what was being waited for, or `handshake` for what came in TLS's place. */
export const starttlsSteps = ['greeting', 'capabilities', 'starttls', 'handshake'] as const;
export type StarttlsStep = (typeof starttlsSteps)[number];
