import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the system under test listens; `npm test` chooses free ports, other runs use these. */
export const PORT = Number(process.env.COMMONLAB_E2E_PORT ?? 3100);
export const SMTP_PORT = Number(process.env.COMMONLAB_E2E_SMTP_PORT ?? 3125);
export const BASE_URL = process.env.COMMONLAB_E2E_URL ?? `http://localhost:${PORT}`;
/** Every mail the system sends, as one file. */
export const MAIL_FOLDER = join(tmpdir(), `commonlab-e2e-mail-${PORT}`);
/** The system's data folder: command-line tools (`npm run token`) join its database through it. */
export const DATA_FOLDER = join(tmpdir(), `commonlab-e2e-data-${PORT}`);
