import { parseArgs } from 'node:util';
import { compareRankings, figuresOf, tableOf } from './support/judged/compare';
import { withScratchServer } from './support/judged/scratch-index';
import { sharedCollections } from './support/judged/shared-collections';

/**
 * Need matching on the two judged sets of the shared data, beside plain BM25 (k1 1.2, b 0.75, the same analyser). The
 * IPC symbols by which the Chinese set is judged are not among what is indexed.
 */
const { values } = parseArgs({
  options: { queries: { type: 'string', default: '1000' }, data: { type: 'string', default: '../shared/data' } },
});

const collections = await sharedCollections(values.data, Number(values.queries));
if (!collections) {
  console.error(`the judged sets are read from ${values.data}, where they are not`);
  process.exit(1);
}
const comparisons = await withScratchServer('.data/bench/matching', async (load) => {
  const done = [];
  for (const collection of collections) {
    const comparison = await compareRankings(collection, await load(collection.documents), 'match');
    console.log(tableOf(comparison));
    done.push(comparison);
  }
  return done;
});
const above = comparisons.every(({ ours, bm25 }) => ours.ndcg10 > bm25.ndcg10 && ours.recall100 > bm25.recall100);
console.log(JSON.stringify({ bench: 'matching', above_bm25: above, sets: comparisons.map(figuresOf) }));
