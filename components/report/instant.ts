/** `2026-11-23 02:14 UTC`: reports are read in many time zones, so the zone is always named. */
export function formatInstant(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
