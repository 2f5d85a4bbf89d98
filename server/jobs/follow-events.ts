import type { Database } from '@/db/client';
import { passOverEvents } from '@/domain/events/pass-over';
import { readEvents } from '@/domain/events/read-events';
import type { EventReader } from './readers';

/** Lets every reader catch up. Returns how many events there were; a reader that fails does not stop the others. */
export async function followEvents(
  db: Database,
  readers: readonly EventReader[],
  onError: (reader: string, error: unknown) => void,
): Promise<number> {
  const { before, looked } = await passOverEvents(db, readers);
  for (const reader of readers) {
    if (!before.has(reader.name)) continue;
    try {
      await catchUp(db, reader);
    } catch (error) {
      onError(reader.name, error);
    }
  }
  return looked;
}

/** After a failure events go one by one, so that those before the one that fails still take effect. */
async function catchUp(db: Database, { name, batch, handle }: EventReader): Promise<void> {
  let size = batch;
  for (;;) {
    try {
      const handled = await readEvents(db, name, size, handle);
      if (handled < size) return;
    } catch (error) {
      if (size === 1) throw error;
      size = 1;
    }
  }
}
