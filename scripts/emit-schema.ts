// Writes schema/schema.graphql from the code; with --check only tells whether it is up to date (exit status 1 if not).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { apiSchema } from '../src/api/schema.js';

const path = join(dirname(fileURLToPath(import.meta.url)), '..', 'schema', 'schema.graphql');
const text = `# Written by "npm run schema" from src/api: do not edit.\n\n${printSchema(lexicographicSortSchema(apiSchema()))}\n`;

if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  process.stderr.write('schema/schema.graphql is not what src/api says: run "npm run schema"\n');
  process.exitCode = 1;
}
