'use client';

import { usePathname } from 'next/navigation';
import './globals.css';
import { useRetryWhenReady } from '@/components/layout/use-retry-when-ready';
import { buttonStyle } from '@/components/ui/button';
import en from '@/messages/en/fault.json';
import zh from '@/messages/zh-CN/fault.json';

/** When even the layout failed: no provider, no header, but the reader's language and two ways on. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const english = /^\/en(\/|$)/.test(usePathname() ?? '');
  const text = english ? en : zh;
  useRetryWhenReady(retry);
  return (
    <html lang={english ? 'en' : 'zh-CN'}>
      <body className="grid place-items-center p-6">
        <title>{text.title}</title>
        <main className="max-w-md text-center">
          <h1 className="text-2xl">{text.title}</h1>
          <p className="mt-2 text-ink-muted">{text.body}</p>
          {error.digest && <p className="mt-2 font-mono text-ink-muted text-xs">{error.digest}</p>}
          <p className="mt-6 flex justify-center gap-2">
            <button type="button" onClick={() => retry()} className={buttonStyle({ variant: 'primary' })}>
              {text.retry}
            </button>
            <a href={english ? '/en' : '/'} className={buttonStyle()}>
              {text.home}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
