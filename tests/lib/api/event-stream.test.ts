import { describe, expect, test } from 'vitest';
import { eventStream } from '../../../lib/api/event-stream.ts';

const request = () => new Request('http://localhost/', { method: 'POST' });

describe('a stream of events', () => {
  test('gives the events in order and ends with the work', async () => {
    const response = eventStream(request(), async (send) => {
      send('progress', { type: 'stage' });
      send('report', { id: 'a\nb' });
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('no-transform');
    expect(await response.text()).toBe(
      ': looking\n\nevent: progress\ndata: {"type":"stage"}\n\nevent: report\ndata: {"id":"a\\nb"}\n\n',
    );
  });

  test('tells the work when the reader goes away, and swallows what is sent afterwards', async () => {
    const work = Promise.withResolvers<AbortSignal>();
    const finished = Promise.withResolvers<void>();
    const response = eventStream(request(), async (send, signal) => {
      work.resolve(signal);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      send('report', {});
      finished.resolve();
    });
    const reader = response.body?.getReader();
    await reader?.read();
    const signal = await work.promise;
    await reader?.cancel();
    await finished.promise;
    expect(signal.aborted).toBe(true);
  });

  test('ends when the request is aborted', async () => {
    const gone = new AbortController();
    const aborted = Promise.withResolvers<void>();
    eventStream(new Request('http://localhost/', { signal: gone.signal }), async (_, signal) => {
      signal.addEventListener('abort', () => aborted.resolve());
    });
    gone.abort();
    await aborted.promise;
  });
});
