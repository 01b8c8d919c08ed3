import { createServer } from 'node:http';
import { defineScenario } from '../define.ts';
import { listen } from '../servers/listen.ts';

export const plainHttp = defineScenario({
  id: 'plain-http',
  title: {
    en: 'Plain HTTP on this port, no TLS',
    ja: 'このポートは TLS ではなく平文の HTTP',
  },
  primary: 'not-tls',
  product: 'node',
  start(bench) {
    const server = createServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/plain', connection: 'close' })
        .end(`Certwhy lab: ${bench.id}\n`);
    });
    return listen(server, bench);
  },
});
