import { parseArgs } from 'node:util';
import { readCollection } from '@/bench/support/judged/collection';
import { compareRankings, figuresOf, RANKING_MODES, tableOf } from '@/bench/support/judged/compare';
import { withScratchServer } from '@/bench/support/judged/scratch-index';

/**
 * `npm run search:evaluate -- --docs D.jsonl --queries Q.jsonl --qrels R.tsv --mode search|match`: any judged collection
 * through the product's own analyser, index and ranking, beside plain BM25. Ends with one line of JSON.
 */
const USAGE =
  'npm run search:evaluate -- --docs D.jsonl --queries Q.jsonl --qrels R.tsv --mode search|match\n' +
  '  docs: {id, title, text, lang} a line; queries: {id, text} a line; qrels: query<TAB>document<TAB>grade';
const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    mode: { type: 'string', default: 'search' },
    'data-dir': { type: 'string', default: '.data/evaluate' },
  },
});
const { docs, queries, qrels, 'data-dir': dataDir } = values;
const mode = RANKING_MODES.find((each) => each === values.mode);
if (!docs || !queries || !qrels || !mode) {
  console.error(USAGE);
  process.exit(2);
}

const collection = await readCollection({ docs, queries, qrels }).catch((error: Error) => refuse(error.message));
const judged = collection.queries.filter(({ id }) => collection.grades.has(id));
console.error(`${collection.documents.length} documents, ${judged.length} judged queries`);
if (collection.documents.length === 0 || judged.length === 0) refuse(`nothing can be judged: see ${docs} and ${qrels}`);
const comparison = await withScratchServer(dataDir, async (load) => {
  const started = performance.now();
  const index = await load(collection.documents);
  console.error(`indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return compareRankings(collection, index, mode);
});
console.log(tableOf(comparison));
console.log(JSON.stringify({ command: 'search:evaluate', ...figuresOf(comparison) }));

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}
