import { StoreUnavailableError } from '../../../domain/errors.js';

/** A call that was not answered within its deadline. */
export class MissedDeadlineError extends StoreUnavailableError {}

/**
 * What `work` resolves to, or MissedDeadlineError after `deadlineMs`: the driver's own limits leave gaps (an aborted
 * call in its back-off never settles). The work itself is not stopped; a write may still happen.
 */
export async function withDeadline<T>(work: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new MissedDeadlineError(`Neo4j did not answer within ${deadlineMs} ms (${what})`)),
      deadlineMs,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
