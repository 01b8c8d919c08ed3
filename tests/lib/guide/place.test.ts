import { describe, expect, test } from 'vitest';
import { causeIds } from '../../../lib/causes/ids.ts';
import { commandFacts, HOST_PLACEHOLDER } from '../../../lib/guide/place.ts';
import { getMessages, languages } from '../../../lib/i18n/index.ts';
import { noClue, readErrorText } from '../../../lib/messages-in/index.ts';
import { sampleReport } from '../../support/report.ts';

describe('what commands are filled in with', () => {
  test('the report outweighs the message', () => {
    const clue = readErrorText('https://other.example/ certificate has expired');
    expect(commandFacts(sampleReport(), clue).host).toBe('www.example.com');
  });

  test('the server of the message', () => {
    const facts = commandFacts(null, readErrorText('https://api.example:8443/ certificate has expired'));
    expect(facts).toMatchObject({
      host: 'api.example',
      port: 8443,
      sni: 'api.example',
      hostPort: 'api.example:8443',
    });
  });

  test('an address is asked for no name, and stands in brackets', () => {
    const facts = commandFacts(null, readErrorText('https://[2001:db8::1]:444/ certificate has expired'));
    expect(facts).toMatchObject({ host: '2001:db8::1', sni: null, hostPort: '[2001:db8::1]:444' });
  });

  test('nothing known: a placeholder', () => {
    expect(commandFacts(null, noClue)).toMatchObject({ host: HOST_PLACEHOLDER, port: 443 });
  });
});

describe.each(languages)('fixes without a report in %s', (language) => {
  test.each(causeIds)('%s says nothing of what was not seen', (id) => {
    const fix = getMessages(language).causes[id].fix(commandFacts(null, noClue));
    expect(fix.steps.length).toBeGreaterThan(0);
    expect(JSON.stringify(fix)).not.toMatch(/undefined|(?<!\/dev\/)\bnull\b|NaN/);
  });
});
