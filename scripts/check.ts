import { seconds } from './bootstrap.mjs';
import { type CheckResult, runChecks } from './checks/run';

const started = Date.now();
const results = await runChecks({ unitTests: true });
const failed = results.filter((result: CheckResult) => !result.passed);
console.log(`\n${results.length - failed.length} of ${results.length} checks passed in ${seconds(started)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
