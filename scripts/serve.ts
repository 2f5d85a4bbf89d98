import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';
import { answerDirectly, isSmall } from '@/server/http/answer-directly';
import { findDirectRoute, loadDirectRoutes } from '@/server/http/direct-routes';

/**
 * The web server in production: Next's, with the REST interface before it. Its routes need nothing of what Next does
 * for a page, and that costs as much as a booking (docs/decisions/0020-rest-before-next.md). What is no plain, small
 * call of one of them goes to Next, which answers it by the same files.
 */
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port);
const server = createServer();
const app = next({ dev: false, port, httpServer: server });
const [routes] = await Promise.all([loadDirectRoutes(process.cwd(), 'app/api/v1'), app.prepare()]);
const pages = app.getRequestHandler();

server.on('request', (asked: IncomingMessage, answer: ServerResponse) => {
  const [path = '/'] = (asked.url ?? '/').split('?', 1);
  const found = isSmall(asked) ? findDirectRoute(routes, asked.method ?? 'GET', path) : null;
  void (found ? answerDirectly(found, asked, answer) : pages(asked, answer));
});
server.listen(port);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

/** What was asked is still answered. */
async function stop(): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  await app.close().catch(() => undefined);
  process.exit(0);
}
