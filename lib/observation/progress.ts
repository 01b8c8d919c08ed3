import type { ProbeFailure } from './failure.ts';

/** The stages of a look, in the order in which they are shown. */
export const stages = ['resolve', 'connect', 'handshake', 'complete-chain', 'judge', 'store'] as const;
export type Stage = (typeof stages)[number];

/** One thing that happened while looking. Plain JSON: streamed to the browser as it is. */
export type ProgressEvent =
  | {
      readonly type: 'stage';
      readonly stage: Stage;
      readonly state: 'running' | 'done' | 'failed' | 'skipped';
      readonly atMs: number;
    }
  | { readonly type: 'addresses'; readonly addresses: readonly string[]; readonly atMs: number }
  | { readonly type: 'connected'; readonly address: string; readonly atMs: number }
  | {
      readonly type: 'failure';
      readonly address: string | null;
      readonly failure: ProbeFailure;
      readonly atMs: number;
    }
  | {
      readonly type: 'evidence';
      readonly address: string;
      readonly sni: string | null;
      readonly version: string | null;
      readonly certificatesSent: number | null;
      readonly asksForClientCertificate: boolean;
      /** Facts of the first certificate, when it could be read. */
      readonly leaf: {
        readonly subject: string;
        readonly issuer: string;
        readonly notBefore: string;
        readonly notAfter: string;
        readonly nameMatches: boolean;
      } | null;
      readonly atMs: number;
    }
  | { readonly type: 'fetching'; readonly url: string; readonly atMs: number }
  | {
      readonly type: 'fetched';
      readonly url: string;
      readonly ok: boolean;
      readonly subject: string | null;
      readonly atMs: number;
    };

export type OnProgress = (event: ProgressEvent) => void;
