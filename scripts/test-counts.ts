import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
}

/** Reads vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function testCount(report: string, code: number): Count {
  const data = read(report);
  if (!data) return { passed: 0, failed: 1 };
  const unloaded = data.testResults.filter((file: { status: string; assertionResults: unknown[] }) => {
    return file.status === 'failed' && file.assertionResults.length === 0;
  }).length;
  return atLeastOne({ passed: data.numPassedTests, failed: data.numFailedTests + unloaded }, code);
}

/** Reads Playwright's JSON report; errors outside any journey count as one each. */
export function journeyCount(report: string, code: number): Count {
  const data = read(report);
  if (!data) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = data.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected + data.errors.length }, code);
}

/** A runner that ends badly without naming a failure has failed all the same. */
function atLeastOne(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function read(report: string) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
}
