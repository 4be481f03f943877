import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The variable that names the folder which all suites of a run share; workers inherit it. */
const SHARED_FOLDER = 'GUIDEGRAPH_TEST_FOLDER';

/** Makes the shared folder before the first suite. */
export function makeSharedFolder() {
  process.env[SHARED_FOLDER] = mkdtempSync(join(tmpdir(), 'guidegraph-tests-'));
}

/** Removes the shared folder after the last suite. */
export function removeSharedFolder() {
  const folder = process.env[SHARED_FOLDER];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
