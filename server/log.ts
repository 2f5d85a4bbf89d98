import pino from 'pino';

/** Structured log on standard output; secrets never reach it. */
export const log = pino({
  level: process.env.COMMONLAB_LOG_LEVEL ?? 'info',
  redact: ['password', 'token', 'authorization', '*.password', '*.token'],
});
