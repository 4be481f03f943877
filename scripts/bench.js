// npm run bench                    lists the benchmarks        npm run bench -- NAME [options]   runs bench/NAME.ts
import { runByName } from './run-by-name.js';

/** Benchmarks of single requests: what is measured in microseconds runs as the build leaves it. */
const PLAIN = ['recommend', 'api'];

runByName({
  folder: 'bench',
  what: 'benchmark',
  usage: 'npm run bench -- NAME [options]',
  hasOptionsAtHead: true,
  flagsOf: (name) => [
    '--expose-gc',
    '--import',
    PLAIN.includes(name) ? new URL('plain-ts.js', import.meta.url).href : 'tsx',
  ],
});
