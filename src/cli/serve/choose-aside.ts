import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import type { ModelPlan } from '../../recommend/plan/model-plan.js';

/**
 * Chooses settings and weights by `guidegraph train ranking --print` in a process of its own, which reads the same store and gives way to
 * this one: seconds to minutes of CPU. Undefined where `signal` ends it; rejects where it fails.
 */
export async function chooseAside(signal: AbortSignal): Promise<ModelPlan | undefined> {
  const program = process.argv[1];
  if (program === undefined) throw new Error('expected to know the program that runs');
  const words = [...process.execArgv, program, 'train', 'ranking', '--print'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], signal });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  try {
    const [status, printed, problems] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    if (status !== 0) throw new Error(`weights could not be chosen (status ${status}): ${problems.trim()}`);
    return JSON.parse(printed) as ModelPlan;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
