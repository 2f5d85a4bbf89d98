export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const CHANGED = 'commonlab:theme';

/** Runs before the first paint, so that a chosen theme never flashes the other one. Without a choice CSS decides. */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** What the page shows now: the attribute, not the store, which may be closed to us. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}

/** Repeats the script's work where it did not run: on a page that the browser built by itself, such as not-found. */
export function applyStoredTheme(): void {
  try {
    const stored = localStorage.getItem(KEY);
    if ((stored === 'light' || stored === 'dark') && readTheme() !== stored) writeTheme(stored);
  } catch {
    // No store, no choice.
  }
}

export function writeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Private windows may refuse the store; the choice then lasts for this page.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function watchTheme(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
