import { setImmediate } from 'node:timers/promises';

/**
 * Makes one question of many: whoever asks for a key meanwhile has it answered by the same statement. What was
 * answered once is kept, so it lives no longer than the transaction that it reads in. A key without answer is undefined.
 */
export function askTogether<V>(
  load: (keys: string[]) => Promise<Map<string, V>>,
): (key: string) => Promise<V | undefined> {
  const asked = new Map<string, Promise<V | undefined>>();
  let gathering: { keys: string[]; answer: Promise<Map<string, V>> } | null = null;

  async function loadGathered(keys: string[]): Promise<Map<string, V>> {
    await setImmediate();
    gathering = null;
    return await load(keys);
  }

  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    if (!gathering) {
      const keys: string[] = [];
      gathering = { keys, answer: loadGathered(keys) };
    }
    gathering.keys.push(key);
    const answer = gathering.answer.then((found) => found.get(key));
    asked.set(key, answer);
    return answer;
  };
}
