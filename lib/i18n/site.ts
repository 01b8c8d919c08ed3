import type { ClientAuth, Port80 } from '../observation/answers.ts';
import type { Handshake } from '../observation/schema.ts';
import type { StoreId } from '../roots/store.ts';
import type { LookingText } from './looking.ts';

/** Words of the pages themselves: navigation, form, report furniture, error pages. */
export interface SiteText {
  readonly name: string;
  /** The language's name in itself: `日本語`. */
  readonly languageName: string;
  readonly description: string;
  readonly skip: string;
  readonly languageMenu: string;
  readonly footer: string;
  readonly format: FormatText;
  readonly home: HomeText;
  readonly looking: LookingText;
  readonly report: ReportText;
  readonly chain: ChainText;
  readonly checklist: ChecklistText;
  readonly raw: RawText;
  readonly errors: ErrorText;
}

export interface FormatText {
  /** Joined as a sentence would: `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  readonly none: string;
}

export interface HomeText {
  readonly title: string;
  readonly heading: string;
  readonly lede: string;
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly submit: string;
  /** Said before anything is sent. */
  readonly privateKey: string;
  readonly options: string;
  readonly sniLabel: string;
  readonly sniHint: string;
  readonly starttlsLabel: string;
  readonly starttlsHint: string;
  /** The choice that leaves it to the port. */
  readonly starttlsByPort: string;
  readonly caLabel: string;
  readonly caHint: string;
  readonly explains: string;
  /** Clients' own messages, verbatim, with the clients that print them. */
  readonly messages: readonly { readonly text: string; readonly clients: string }[];
  readonly labRunning: string;
  readonly labMore: (count: number) => string;
  readonly labSound: string;
  /** Split around the command that starts the lab. */
  readonly labStopped: readonly [before: string, after: string];
  readonly truths: readonly { readonly heading: string; readonly text: string }[];
}

export interface ReportText {
  readonly checkedAt: (when: string) => string;
  readonly addresses: (count: number) => string;
  readonly sniAsked: (name: string) => string;
  readonly starttls: (protocol: string, port: number) => string;
  readonly labServer: string;
  readonly copyLink: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly again: string;
  readonly delete: string;
  readonly deleteSure: string;
  readonly deleting: string;
  readonly deleteFailed: string;
  readonly found: string;
  readonly sound: string;
  readonly notLooked: string;
  /** Above the headline: state and group. */
  readonly kicker: (state: string, group: string) => string;
  readonly title: (name: string, host: string) => string;
  readonly fallbackHeadline: string;
  readonly fallbackLede: string;
  readonly fix: (title: string) => string;
  readonly glance: string;
  readonly affected: string;
  readonly since: string;
  readonly effort: string;
  readonly who: string;
  readonly alsoFound: string;
  readonly addedLine: string;
  readonly removedLine: string;
  readonly reach: ReachText;
}

export interface ReachText {
  readonly heading: string;
  readonly sub: string;
  readonly name: string;
  readonly connection: string;
  readonly tls: string;
  readonly certificate: string;
  readonly states: Readonly<Record<'reached' | 'failed' | 'not-reached', string>>;
  readonly nameIsAddress: string;
  readonly resolved: (addresses: readonly string[]) => string;
  readonly connected: (count: number, port: number) => string;
}

export interface ChainText {
  readonly heading: string;
  readonly sub: string;
  readonly label: string;
  readonly otherPath: string;
  readonly at: (addresses: readonly string[]) => string;
  readonly zones: Readonly<Record<'sends' | 'should-send' | 'fetched' | 'has' | 'lacks', string>>;
  readonly roles: Readonly<Record<'leaf' | 'intermediate' | 'root', string>>;
  readonly otherRole: (role: string) => string;
  readonly sent: string;
  readonly sentAt: (position: number) => string;
  readonly notSent: string;
  readonly fetched: string;
  readonly missing: string;
  readonly trusted: string;
  readonly untrusted: string;
  readonly signedBy: string;
  readonly signedByBelow: string;
  readonly signatureUnknown: string;
  readonly breaks: string;
  readonly fault: string;
  readonly stores: string;
  readonly storeNames: Readonly<Record<StoreId, string>>;
  readonly holds: string;
  readonly lacks: string;
  readonly lifetime: (from: string, to: string, left: string) => string;
  readonly daysLeft: (left: number, total: number) => string;
  readonly expired: (daysAgo: number) => string;
  readonly notYet: string;
  readonly details: string;
  readonly fingerprint: string;
  readonly names: string;
  readonly unused: string;
  readonly unusedWhy: Readonly<Record<'duplicate' | 'stranger' | 'unreadable', string>>;
  readonly unusedItem: (position: number, name: string, why: string) => string;
  readonly legend: Readonly<Record<'sent' | 'fetched' | 'missing' | 'trusted' | 'today', string>>;
}

export interface ChecklistText {
  readonly heading: string;
  readonly sub: string;
  readonly caption: string;
  readonly columns: readonly [number: string, group: string, state: string, evidence: string];
  readonly noEvidence: string;
  readonly settles: (text: string) => string;
}

export interface RawText {
  readonly heading: string;
  readonly sub: string;
  readonly certificates: string;
  readonly certificateCount: (sent: number, fetched: number) => string;
  readonly origins: Readonly<Record<'sent' | 'fetched' | 'store', string>>;
  readonly unreadable: (code: string, where: string) => string;
  readonly fields: Readonly<
    Record<
      | 'subject'
      | 'issuer'
      | 'names'
      | 'notBefore'
      | 'notAfter'
      | 'serial'
      | 'key'
      | 'signature'
      | 'keyUsage'
      | 'extendedKeyUsage'
      | 'constraints'
      | 'aia'
      | 'ocsp'
      | 'crl'
      | 'sct'
      | 'fingerprint'
      | 'spki'
      | 'defects',
      string
    >
  >;
  readonly ca: string;
  readonly notCa: string;
  readonly pathLength: (length: number) => string;
  readonly handshakes: string;
  readonly handshakeOf: (address: string, sni: string | null) => string;
  /** Behind the heading of a handshake that offered no more than current clients do. */
  readonly mainstreamOffer: string;
  readonly handshake: Readonly<
    Record<
      | 'starttls'
      | 'version'
      | 'suite'
      | 'group'
      | 'alpn'
      | 'chain'
      | 'clientCertificate'
      | 'withoutCertificate'
      | 'alerts'
      | 'keyProof'
      | 'staple'
      | 'failure'
      | 'timing',
      string
    >
  >;
  /** What came before TLS; `greeting` as the server gave it, null where it gave none. */
  readonly starttls: (protocol: string, ms: number, greeting: string | null) => string;
  readonly chainSent: (count: number | null) => string;
  readonly clientCertificate: (caNames: readonly string[] | null) => string;
  /** What one request came to, sent without a client certificate. */
  readonly withoutCertificate: (http: NonNullable<ClientAuth['http']>) => string;
  readonly alert: (direction: 'received' | 'sent', name: string, code: number) => string;
  readonly keyProof: Readonly<Record<Handshake['keyProof'], string>>;
  readonly stapled: (present: boolean) => string;
  readonly timing: (handshake: Handshake['timing']) => string;
  readonly addresses: string;
  readonly addressResult: Readonly<Record<'answered' | 'failed', string>>;
  readonly port80: string;
  readonly port80Met: (seen: Port80) => string;
  readonly fetches: string;
  readonly fetched: (count: number, ms: number) => string;
  readonly stores: string;
  readonly storeCount: (count: number) => string;
  readonly storeDecides: string;
  readonly storeApart: string;
  readonly checks: string;
  readonly checkColumns: readonly [check: string, outcome: string, sentence: string];
  readonly checkCount: (count: number) => string;
  readonly json: string;
  readonly jsonText: string;
}

export interface ErrorText {
  readonly unknownReport: PageErrorText;
  readonly notFound: PageErrorText;
  readonly broken: PageErrorText;
  readonly home: string;
  readonly retry: string;
}

export interface PageErrorText {
  readonly kicker: string;
  readonly heading: string;
  readonly text: string;
}
