import { describe, expect, it } from 'vitest';
import { createEventReader } from '../../../components/check/server-events.ts';

describe('server-sent events', () => {
  it('hands out an event once its blank line has come', () => {
    const read = createEventReader();
    expect(read('event: progress\ndata: {"a":1}\n')).toEqual([]);
    expect(read('\n')).toEqual([{ event: 'progress', data: '{"a":1}' }]);
  });

  it('joins an event that is cut anywhere by the network', () => {
    const text = 'event: progress\ndata: {"n":1}\n\nevent: report\ndata: {"id":"x"}\n\n';
    for (let cut = 1; cut < text.length; cut++) {
      const read = createEventReader();
      const events = [...read(text.slice(0, cut)), ...read(text.slice(cut))];
      expect(events).toEqual([
        { event: 'progress', data: '{"n":1}' },
        { event: 'report', data: '{"id":"x"}' },
      ]);
    }
  });

  it('skips comments, which keep the connection alive', () => {
    expect(createEventReader()(': still here\n\nevent: a\ndata: 1\n\n')).toEqual([{ event: 'a', data: '1' }]);
  });

  it('takes line ends of either kind, also when they are cut in two', () => {
    const read = createEventReader();
    expect([...read('event: a\r\ndata: 1\r'), ...read('\n\r'), ...read('\n')]).toEqual([
      { event: 'a', data: '1' },
    ]);
  });
});
