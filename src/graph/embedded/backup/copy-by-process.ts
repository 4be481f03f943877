import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { StoreUnavailableError } from '../../../domain/errors.js';

const LOOK_MS = 100;
const COPY = `const { constants, copyFileSync } = require('node:fs');
try { copyFileSync(process.argv[1], process.argv[2], constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE); }
catch (error) { process.stderr.write(error.code ?? error.message); process.exit(1); }`;

/**
 * Copies the file `from` to the new file `to` in a process of its own: one that owns a store may not open its file, since
 * closing it again would give the store's lock back. `onProgress` is called with the bytes written since the last call.
 * Rejects with StoreUnavailableError that says what the system said.
 */
export async function copyByProcess(
  from: string,
  to: string,
  onProgress: (bytes: number) => void,
): Promise<void> {
  let told = 0;
  const look = setInterval(() => {
    stat(to).then(
      ({ size }) => {
        onProgress(size - told);
        told = size;
      },
      () => {},
    );
  }, LOOK_MS);
  const { NODE_OPTIONS: _options, ...env } = process.env;
  try {
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, ['-e', COPY, from, to], { env }, (error, _output, problem) => {
        if (error === null) resolve();
        else
          reject(
            new StoreUnavailableError(
              `${from} cannot be copied to ${to}: ${problem.trim() || error.message}`,
            ),
          );
      });
    });
  } finally {
    clearInterval(look);
  }
}
