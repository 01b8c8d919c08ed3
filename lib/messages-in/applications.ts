import { defineFamily } from './define.ts';

/** Programs that name themselves in what they print. */
export const applications = defineFamily({
  id: 'applications',
  patterns: [
    { match: /\binsomnia\b/i, hint: { client: 'application', case: 'insomnia' } },
    { match: /\bunity(?:\b|3d|hub)/i, hint: { client: 'application', case: 'unity' } },
    { match: /\bkicad\b/i, hint: { client: 'application', case: 'kicad' } },
    { match: /\bcurl: \(\d+\)|^curl\s/im, hint: { client: 'command' } },
  ],
});
