import { type Report, reportSchema } from '../report/schema.ts';

/** A report as the database keeps it: JSON text, which both databases hand back unchanged. */
export function writeDocument(report: Report): string {
  return JSON.stringify(report);
}

/** The one place where stored JSON becomes a Report again; throws when it isn't one. */
export function readDocument(document: string): Report {
  return reportSchema.parse(JSON.parse(document));
}
