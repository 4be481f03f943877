import { splitSessions } from './split-sessions.js';
import { isLook, type UserEvent } from './user-event.js';

/** So many looks within so many seconds are no person's: one every three seconds, for a minute. */
export const ROBOT_LOOKS = 20;
const ROBOT_SECONDS = 60;
/** So many looks in a row, each as long after the one before as the others are (within a twentieth), are a clock's. */
export const CLOCK_LOOKS = 30;
const CLOCK_TOLERANCE = 0.05;

function isTooFast(times: ArrayLike<number>): boolean {
  for (let i = ROBOT_LOOKS - 1; i < times.length; i++)
    if ((times[i] as number) - (times[i - ROBOT_LOOKS + 1] as number) <= ROBOT_SECONDS) return true;
  return false;
}

/** Whether some CLOCK_LOOKS looks follow each other with even gaps: each is compared with the first of its run. */
function isEven(times: ArrayLike<number>): boolean {
  let first = 0;
  let run = 0;
  for (let i = 1; i < times.length; i++) {
    const gap = (times[i] as number) - (times[i - 1] as number);
    if (run > 0 && Math.abs(gap - first) <= first * CLOCK_TOLERANCE) run++;
    else {
      first = gap;
      run = gap > 0 ? 1 : 0;
    }
    if (run >= CLOCK_LOOKS - 1) return true;
  }
  return false;
}

/** Whether `findRobots` may find any among looks at `times` (seconds, ascending): quick, and never false where it does. */
export function mayHoldRobots(times: ArrayLike<number>): boolean {
  return isTooFast(times) || isEven(times);
}

/**
 * The looks (views, searches) that a script made and no person: all those of a session in which ROBOT_LOOKS of them
 * fall within ROBOT_SECONDS, or CLOCK_LOOKS follow each other with even gaps. `events` are one user's, the earliest
 * first. Deliberate acts (carts, purchases, ratings, dismissals) stay: imports give many of them one time. Where every
 * look is at a full minute the times are too coarse to tell a rate, and nothing is found.
 */
export function findRobots(events: readonly UserEvent[]): ReadonlySet<UserEvent> {
  const looks = events.filter((event) => isLook(event) && event.at > 0);
  const found = new Set<UserEvent>();
  if (looks.length < ROBOT_LOOKS || looks.every(({ at }) => at % 60 === 0)) return found;
  for (const session of splitSessions(looks)) {
    const times = session.map(({ at }) => at);
    if (isTooFast(times) || isEven(times)) for (const event of session) found.add(event);
  }
  return found;
}
