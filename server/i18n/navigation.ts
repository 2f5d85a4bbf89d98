import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Navigation that keeps the reader's language. Use these instead of `next/link` and `next/navigation`. */
export const { Link, redirect, permanentRedirect, usePathname, useRouter, getPathname } = createNavigation(routing);
