// npm run soak                    lists the long tests        npm run soak -- NAME [options]   runs bench/soak/NAME.ts
import { runByName } from './run-by-name.js';

runByName({
  folder: 'bench/soak',
  what: 'long test',
  usage: 'npm run soak -- NAME [options]',
  hasOptionsAtHead: false,
  flagsOf: () => ['--import', 'tsx'],
});
