import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A folder that names its owner takes the place of `path` unless one with a file in it is there: one step for all. */
async function tryToTake(path: string): Promise<boolean> {
  const draft = await mkdtemp(`${path}-`);
  await writeFile(join(draft, 'owner'), String(process.pid));
  try {
    await rename(draft, path);
    return true;
  } catch {
    await rm(draft, { recursive: true, force: true });
    return false;
  }
}

/** Takes the folder away in one step: emptied where it stands, another's could take its place before it is gone. */
async function giveBack(path: string): Promise<void> {
  const aside = await mkdtemp(`${path}-`);
  await rename(path, join(aside, 'given-back'));
  await rm(aside, { recursive: true, force: true });
}

/**
 * Takes the folder `path`, which only one process at a time can have, waiting while another has it; one whose owner has
 * died is taken over. Resolves with the function that gives it back.
 */
export async function takeExclusiveLock(path: string): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await tryToTake(path))) {
    const owner = Number(await readFile(join(path, 'owner'), 'utf8').catch(() => String(process.pid)));
    if (isAlive(owner)) await sleep(200);
    else await rm(path, { recursive: true, force: true });
  }
  return () => giveBack(path);
}
