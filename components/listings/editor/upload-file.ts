import type { ActionResult } from '@/core/action-result';
import type { AddedFile } from '@/domain/listings/listing-files';
import type { FileRole } from '@/domain/listings/rules';

/** Sends one file and tells how much has arrived, 0..1. Rejects when the connection fails or is given up. */
export function uploadFile(
  listingId: string,
  role: FileRole,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<AddedFile>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (answer) resolve(answer);
      else reject(new Error(`unreadable answer, status ${request.status}`));
    };
    request.onerror = () => reject(new Error('network'));
    request.onabort = () => reject(new Error('aborted'));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', `/files/listings/${listingId}`);
    const form = new FormData();
    form.set('role', role);
    form.set('file', file);
    request.send(form);
  });
}

function readAnswer(text: string): ActionResult<AddedFile> | null {
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is ActionResult<AddedFile> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}
