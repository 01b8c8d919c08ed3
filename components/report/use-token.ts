import { useSyncExternalStore } from 'react';
import { deleteTokenKey } from './delete-token.ts';

/** The token of a report that this browser made; null for everyone else, and until scripts run. */
export function useToken(id: string): string | null {
  return useSyncExternalStore(
    neverChanges,
    () => readToken(id),
    () => null,
  );
}

/** The token was stored before any page of the report was opened; nothing else writes it. */
function neverChanges(): () => void {
  return () => {};
}

/** Storage can be switched off; then nobody can delete or write from this browser. */
function readToken(id: string): string | null {
  try {
    return localStorage.getItem(deleteTokenKey(id));
  } catch {
    return null;
  }
}
