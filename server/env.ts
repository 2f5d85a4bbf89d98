import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url(),
  /** Connections this process keeps at most. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(1000).default(10),
  /** `false` behind PgBouncer in transaction mode. */
  DATABASE_PREPARE: z.stringbool().default(true),
  DATABASE_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(0).default(10_000),
  COMMONLAB_SECRET: z.string().min(16),
  COMMONLAB_DATA_DIR: z.string().default('.data'),
  /** Where people reach the site: links in mails begin with it. */
  COMMONLAB_PUBLIC_URL: z.url().default('http://localhost:3000'),
  COMMONLAB_API_RATE_ANONYMOUS: z.coerce.number().int().min(1).default(120),
  COMMONLAB_API_RATE_PERSON: z.coerce.number().int().min(1).default(60_000),
  /** `smtp://user:password@host:port`; absent: mail is kept in the database. */
  COMMONLAB_SMTP_URL: z.url().optional(),
  /** Files go into this bucket; absent: into the data folder. Credentials as the AWS SDK finds them. */
  COMMONLAB_S3_BUCKET: z.string().optional(),
  COMMONLAB_S3_REGION: z.string().default('us-east-1'),
  /** Of a service that is not Amazon's. */
  COMMONLAB_S3_ENDPOINT: z.url().optional(),
  /** Shows kept mail to everyone at /dev/mailbox; the launcher sets it for a demo without a mail server. */
  COMMONLAB_DEV_MAILBOX: z.stringbool().default(false),
  COMMONLAB_MAIL_FROM: z.string().default('Commonlab <no-reply@commonlab.test>'),
});

function read() {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`the environment is not set up: ${faults.join('; ')}`);
  }
  const raw = parsed.data;
  return {
    databaseUrl: raw.DATABASE_URL,
    databasePoolSize: raw.DATABASE_POOL_SIZE,
    databasePrepare: raw.DATABASE_PREPARE,
    databaseStatementTimeoutMs: raw.DATABASE_STATEMENT_TIMEOUT_MS,
    secret: raw.COMMONLAB_SECRET,
    dataDir: raw.COMMONLAB_DATA_DIR,
    publicUrl: raw.COMMONLAB_PUBLIC_URL.replace(/\/$/, ''),
    apiRateAnonymous: raw.COMMONLAB_API_RATE_ANONYMOUS,
    apiRatePerson: raw.COMMONLAB_API_RATE_PERSON,
    smtpUrl: raw.COMMONLAB_SMTP_URL,
    devMailbox: raw.COMMONLAB_DEV_MAILBOX,
    mailFrom: raw.COMMONLAB_MAIL_FROM,
    s3: raw.COMMONLAB_S3_BUCKET
      ? { bucket: raw.COMMONLAB_S3_BUCKET, region: raw.COMMONLAB_S3_REGION, endpoint: raw.COMMONLAB_S3_ENDPOINT }
      : null,
  };
}

let cached: ReturnType<typeof read> | undefined;

/** The process's configuration, read and checked once. */
export function env() {
  cached ??= read();
  return cached;
}
