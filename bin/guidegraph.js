#!/usr/bin/env node
// In a clone the first run compiles src/; an installed package brings dist/ with it.
import { build, isBuilt } from '../scripts/build.js';

if (!isBuilt()) {
  process.stderr.write('guidegraph: compiling (first run or changed sources) …\n');
  build({ check: false });
}
await import('../dist/main.js');
