// Writes docs/licences.md: node scripts/licences.js. With --check it only tells whether the page is current and every
// licence allowed.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licencePage, licenceProblems } from './supply-chain/licences.js';
import { readLock, readText } from './supply-chain/read-lock.js';

const PAGE = 'docs/licences.md';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = readLock(process.argv);
const problems = licenceProblems(lock);
const page = licencePage(lock);
if (!process.argv.includes('--check')) writeFileSync(join(root, PAGE), page);
else if (readText(PAGE) !== page) problems.push(`${PAGE} is not current: node scripts/licences.js writes it`);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
