/** Proxies drop connections that are silent for 30 to 60 s; looks are shorter, queues may not be. */
const HEARTBEAT_MS = 10_000;

export type Send = (event: 'progress' | 'report' | 'problem', data: unknown) => void;

/**
 * A response of server-sent events. `run` gets a signal that is aborted when the reader goes away; the
 * stream ends when it returns. It must not throw.
 */
export function eventStream(
  request: Request,
  run: (send: Send, signal: AbortSignal) => Promise<void>,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, request.signal]);
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = writer(controller, signal);
      // Something at once, so that the reader sees the headers before the first stage ends.
      write(': looking\n\n');
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
      try {
        await run((event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), signal);
      } finally {
        clearInterval(heartbeat);
        if (!signal.aborted) controller.close();
      }
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform keeps compression, and with it buffering, off; nginx reads the other header.
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

function writer(
  controller: ReadableStreamDefaultController<Uint8Array>,
  signal: AbortSignal,
): (text: string) => void {
  const encoder = new TextEncoder();
  return (text) => {
    if (!signal.aborted) controller.enqueue(encoder.encode(text));
  };
}
