import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth/options';
import { env } from '@/server/env';

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  // next-auth reads the site's address from the environment only.
  process.env.NEXTAUTH_URL ??= env().publicUrl;
  return await NextAuth(request, context, authOptions());
}

export { handle as GET, handle as POST };
