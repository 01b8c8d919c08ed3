import { AppError } from '../errors/app-error.ts';

/** 64 KiB for the request itself and 192 KiB for CA certificates: a hundred of the usual size. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The body as UTF-8 text, counted while it is read: what Content-Length says is never believed. */
export async function readBody(request: Request, limitBytes = MAX_BODY_BYTES): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  if (reader === undefined) return '';
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > limitBytes) {
      await reader.cancel();
      throw new AppError('body-too-large', { limitBytes });
    }
    text += decode(decoder, part.value);
  }
  return text + decode(decoder);
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new AppError('invalid-request', { issues: [{ path: '', message: 'not UTF-8' }] });
  }
}
