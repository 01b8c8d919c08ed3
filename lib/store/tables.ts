/** The database as the queries see it: the same columns on both databases, all of them text or small numbers. */
export interface Tables {
  readonly report: ReportTable;
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
}

/** Laid out as rate-limiter-flexible's stores expect it. */
export interface RateLimitTable {
  readonly key: string;
  readonly points: number;
  /** Milliseconds since 1970; null = never. */
  readonly expire: number | null;
}
