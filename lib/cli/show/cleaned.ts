import { harmless } from '../style.ts';

/** The same plain data with every text in it made harmless for a terminal. */
export function cleaned<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value) =>
    typeof value === 'string' ? harmless(value) : value,
  );
}
