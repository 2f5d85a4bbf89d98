import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { DATA_FOLDER, MAIL_FOLDER, PORT, SMTP_PORT } from './server-address';

/** The system under test: `npm start` on a data folder of its own, and a real SMTP server that keeps each mail. */
const dataDir = DATA_FOLDER;
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true });
// The database's own user must be able to pass.
chmodSync(dataDir, 0o711);
rmSync(MAIL_FOLDER, { recursive: true, force: true });
mkdirSync(MAIL_FOLDER, { recursive: true });

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      writeFileSync(join(MAIL_FOLDER, `${v7()}.eml`), Buffer.concat(chunks));
      done();
    });
  },
});
smtp.listen(SMTP_PORT, '127.0.0.1');

const { DATABASE_URL: _ignored, ...inherited } = process.env;
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  stdio: 'inherit',
  env: {
    ...inherited,
    NODE_ENV: 'production',
    COMMONLAB_STOP_WITH: String(process.pid),
    PORT: String(PORT),
    COMMONLAB_DATA_DIR: dataDir,
    COMMONLAB_SEED: 'demo',
    COMMONLAB_SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`,
    COMMONLAB_PUBLIC_URL: `http://localhost:${PORT}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill('SIGTERM'));
const starter = process.ppid;
setInterval(() => {
  if (process.ppid !== starter) server.kill('SIGTERM');
}, 1_000).unref();
server.on('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
