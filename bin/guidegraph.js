#!/usr/bin/env node
// In a clone the first run compiles src/; an installed package brings dist/ with it.
import { existsSync } from 'node:fs';
import { build, isBuilt } from '../scripts/build.js';

if (!isBuilt()) {
  process.stderr.write('guidegraph: compiling (first run or changed sources) …\n');
  build({ check: false });
}
const bundled = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(bundled)) {
  await import('./name-sources.js');
  await import(bundled.href);
} else await import('../dist/main.js');
