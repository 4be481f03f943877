/**
 * What `ask` gives within `deadlineMs` milliseconds. Throws what it throws, or that `who` ("the phraser") gave no answer
 * in time; the signal that it was given is aborted then.
 */
export async function inTime<T>(
  who: string,
  deadlineMs: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${who} gave no answer within ${deadlineMs} ms`));
      abort.abort();
    }, deadlineMs);
  });
  try {
    return await Promise.race([ask(abort.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
