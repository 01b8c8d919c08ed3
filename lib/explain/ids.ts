/** Cases that people meet again and again, by the program. Public: they stand in URLs. */
export const caseIds = ['insomnia', 'unity', 'kicad'] as const;
export type CaseId = (typeof caseIds)[number];

/** The questions that people ask, in the order in which they are shown. */
export const questionIds = [
  'self-signed-what-now',
  'intermediate-missing-what-now',
  'firewall-or-antivirus',
  'expired-what-now',
  'name-mismatch-what-now',
  'curl-or-openssl-fails',
  'why-browser-works',
  'switch-off',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** The commands of the reference, in the order in which they are shown. */
export const commandIds = [
  'chain-as-sent',
  'verifying-client',
  'read-certificate',
  'verify-locally',
  'https-details',
  'curl-own-ca',
  'fingerprint',
  'client-certificate',
] as const;
export type CommandId = (typeof commandIds)[number];

/** The sections of an explaining page, always in this order. */
export const sectionIds = [
  'whatHappens',
  'whyRefused',
  'howWeKnow',
  'whoIsAffected',
  'fix',
  'verify',
  'whenFine',
  'limits',
  'sources',
] as const;
export type SectionId = (typeof sectionIds)[number];
