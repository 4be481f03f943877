// Fails when package-lock.json would not give the same packages on Linux x64 and arm64, macOS and Windows.
import { lockProblems } from './supply-chain/lock-problems.js';
import { readLock } from './supply-chain/read-lock.js';

const problems = lockProblems(readLock(process.argv));
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
