import type { Page } from '@playwright/test';

export interface PageWatch {
  /** What went wrong since the last call. */
  take(): string[];
}

/** Notes every error in the console, every exception and every request that failed. */
export function watchPage(page: Page): PageWatch {
  let troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    // The browser repeats failed requests here without saying more than `response` does.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A prefetch that is no longer wanted is given up by the browser.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isDocument) troubles.push(`answer: ${response.status()} ${response.url()}`);
  });
  return {
    take() {
      const taken = troubles;
      troubles = [];
      return taken;
    },
  };
}
