import type { Locale } from '@/core/locale-text';
import { translator } from './i18n/sentences';

/**
 * What every page answers while the database is away: needs nothing but this process, and asks again by itself until
 * the page is there. Colours as in app/globals.css.
 */
export function unavailablePage(locale: Locale): Response {
  const t = translator(locale, 'fault');
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="5">
<title>${t('unavailable-title')}</title>
<style>
:root { color-scheme: light dark; --ground: light-dark(#f5f8f7, #0d1413); --ink: light-dark(#12201d, #e7efec);
  --muted: light-dark(#4b5c57, #a2b3ad); --accent: light-dark(#0a6656, #5ccbb4); --accent-ink: light-dark(#ffffff, #03211b) }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink);
  font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { max-width: 30rem; padding: 1.5rem; text-align: center }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem }
p { color: var(--muted); margin: 0 0 1.5rem }
a { display: inline-block; padding: .625rem 1.25rem; border-radius: .5rem; background: var(--accent); color: var(--accent-ink); text-decoration: none }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>${t('unavailable-title')}</h1>
<p>${t('unavailable-body')}</p>
<a href="">${t('retry')}</a>
</main>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': locale,
      'cache-control': 'no-store',
      'retry-after': '5',
    },
  });
}
