/** Latencies of one measured stretch, in milliseconds, and how many a second it came to. */
export interface LoadFigures {
  done: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Keeps `concurrency` calls going for so long, or until `limit` were made. */
export async function load(
  concurrency: number,
  { seconds, limit = Number.POSITIVE_INFINITY }: { seconds: number; limit?: number },
  call: (n: number) => Promise<unknown>,
): Promise<LoadFigures> {
  const taken: number[] = [];
  let next = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const client = async () => {
    while (performance.now() < until && next < limit) {
      const at = performance.now();
      await call(next++);
      taken.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
  return figuresOf(taken, performance.now() - started);
}

export function figuresOf(latencies: readonly number[], elapsedMs: number): LoadFigures {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2));
  const perSecond = Number(((sorted.length / elapsedMs) * 1000).toFixed(1));
  return { done: sorted.length, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
