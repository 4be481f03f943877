// Adds up the results files of test runs and prints them as the last line of a continuous-integration run.
import { readFileSync } from 'node:fs';

const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0);
    total.skipped += result.numPendingTests;
  } catch (error) {
    process.stderr.write(`${file}: ${error.message}\n`);
    total.failed += 1;
  }
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
