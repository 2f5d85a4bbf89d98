import type { Database } from '@/db/client';
import { readEvents } from '@/domain/events/read-events';
import type { EventReader } from './readers';

/** Lets every reader catch up. Returns how many events were handled in all; a reader that fails does not stop the others. */
export async function followEvents(
  db: Database,
  readers: readonly EventReader[],
  onError: (reader: string, error: unknown) => void,
): Promise<number> {
  let handled = 0;
  for (const reader of readers) {
    try {
      handled += await catchUp(db, reader);
    } catch (error) {
      onError(reader.name, error);
    }
  }
  return handled;
}

/** After a failure events go one by one, so that those before the one that fails still take effect. */
async function catchUp(db: Database, { name, batch, handle }: EventReader): Promise<number> {
  let total = 0;
  let size = batch;
  for (;;) {
    try {
      const handled = await readEvents(db, name, size, handle);
      if (handled === 0) return total;
      total += handled;
    } catch (error) {
      if (size === 1) throw error;
      size = 1;
    }
  }
}
