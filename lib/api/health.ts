import { productVersion } from '../config/version.ts';
import { getRuntime } from '../runtime/index.ts';
import { jsonResponse } from './answers.ts';
import { reportFault } from './respond.ts';

/** `GET /api/health`: 200 while this process and its database answer, else 503. */
export async function health(): Promise<Response> {
  try {
    const { store, startedAt, now } = await getRuntime();
    await store.ping();
    const uptime = Math.round((now().getTime() - startedAt.getTime()) / 1000);
    return jsonResponse({
      status: 'ok',
      version: productVersion,
      database: { kind: store.kind, reachable: true },
      uptime,
    });
  } catch (error) {
    const { code } = reportFault(error, undefined);
    return jsonResponse(
      { status: 'failing', version: productVersion, code, database: { reachable: false } },
      503,
    );
  }
}
