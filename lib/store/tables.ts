/** The database as the queries see it: the same columns on both databases, all of them text or small numbers. */
export interface Tables {
  readonly report: ReportTable;
  readonly note: NoteTable;
  readonly rate_limit: RateLimitTable;
}

export interface ReportTable {
  readonly id: string;
  /** RFC 3339 in UTC with milliseconds, so that text order is time order on both databases. */
  readonly created_at: string;
  readonly expires_at: string;
  /** Hex SHA-256 of the delete token; the token itself is never stored. */
  readonly delete_hash: string;
  /**
   * The Report as JSON text. Not jsonb: that refuses the escape \u0000, which a hostile certificate's
   * names may hold, and hands back objects where SQLite hands back text.
   */
  readonly document: string;
  /** Id of the first report of the case: that of the report itself, unless it is a retest. */
  readonly case_id: string;
  /** Outcome and primary cause of the document, to list a case without reading it; null = stored before they were. */
  readonly outcome: string | null;
  readonly primary_cause: string | null;
  /** What was given with the request and stands in no report, as JSON text; null = nothing. */
  readonly given: string | null;
}

/** What the creator of a report wrote at a step: apart from the report, which never changes. */
export interface NoteTable {
  readonly report_id: string;
  readonly step: string;
  readonly updated_at: string;
  /** Text and ticks as JSON text, for the same reason as a report's. */
  readonly document: string;
}

/** Laid out as rate-limiter-flexible's stores expect it. */
export interface RateLimitTable {
  readonly key: string;
  readonly points: number;
  /** Milliseconds since 1970; null = never. */
  readonly expire: number | null;
}
