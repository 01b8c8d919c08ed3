import type { CaseFault } from '../cli/verify/case.ts';
import type { CertificateDefect } from '../x509/facts.ts';

/** What was asked of a chain, as the words need it. */
export interface AskedOfChain {
  readonly profile: string;
  readonly purpose: 'server' | 'client' | 'any';
  readonly host: string | null;
  /** `2026-11-23 05:00 UTC` */
  readonly instant: string;
}

/** The words of `certwhy verify`. */
export interface VerifyText {
  readonly fileMissing: string;
  readonly fileUnreadable: (path: string, code: string) => string;
  readonly fileEmpty: (path: string) => string;
  readonly filePrivateKey: (path: string) => string;
  readonly fileBesideCases: (path: string) => string;
  readonly optionBesideCases: (option: string) => string;
  readonly explainWithoutCases: string;
  readonly notAProfile: (given: string, known: readonly string[]) => string;
  readonly notAPurpose: (given: string) => string;
  readonly notAnInstant: (given: string) => string;
  readonly notAHost: (given: string) => string;
  readonly badCase: (fault: CaseFault) => string;
  /** `position` counts the certificates of a field or file from 1. */
  readonly unreadable: (source: string, position: number, defect: CertificateDefect) => string;
  readonly accepted: (name: string) => string;
  readonly rejected: (name: string) => string;
  readonly asked: (asked: AskedOfChain) => string;
  readonly path: string;
  readonly trusted: string;
  readonly valid: (from: string, to: string) => string;
  readonly faults: string;
  readonly warnings: string;
  readonly otherIssuers: string;
  readonly otherIssuer: (certificate: string, issuer: string, reason: string) => string;
  readonly notRead: string;
}
