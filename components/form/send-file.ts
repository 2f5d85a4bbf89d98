import type { ActionResult } from '@/core/action-result';

/** Sends a form with one file and tells how much has arrived, 0..1. Rejects when the connection fails or is given up. */
export function sendFile<T>(
  address: string,
  form: FormData,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const answer = readAnswer<T>(request.responseText);
      if (answer) resolve(answer);
      else reject(new Error(`unreadable answer, status ${request.status}`));
    };
    request.onerror = () => reject(new Error('network'));
    request.onabort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.send(form);
  });
}

function readAnswer<T>(text: string): ActionResult<T> | null {
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer<T>(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isAnswer<T>(value: unknown): value is ActionResult<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}
