/** Words for running as a sport that more often tell what a machine does. */
const RUN = /^(?:run|runs|running)$/;
/** Before the noun: my runs, go for a run, trail running; after "for" or "while" a person runs. */
const SPORT_BEFORE =
  /\b(?:my|your|his|her|our|their|long|short|morning|evening|daily|weekend|trail|road|night|outdoor|treadmill|love|like|enjoy|go|going|went|for|during|while|when|on|after|before|and|or|i|we|he|she|a|an|k|mile|of|to|with|do|start(?:ed)?) $/;
const MACHINE_BEFORE =
  /\b(?:up and|it|keep|keeps|kept|still|fan|fans|apps?|is|are|was|been|always|constantly) $/;
/** Behind the verb of a machine: how long, how and what it runs. */
const MACHINE_AFTER =
  /^ (?:(?:for |up to |about |around |at least |over |only |well )?(?:\d|an? (?:hour|day|week)|hours|days|weeks)|out\b|low\b|hot\b|warm\b|cool\b|cold\b|quiet|slow|fast\b|smooth|fine\b|great\b|perfect|flawless|on (?:a|an|one|android|windows|ios|linux|mac|the latest|two|its|batter)|android|windows|ios|linux|macos|chrome|all\b|the (?:latest|app|game|software|os)|(?:\w+ )?(?:apps?|games?|software|programs?|vms?)\b|virtual|multiple|several|late\b|at\b|off\b|through\b)/;

/**
 * Whether the word for running at `start` to `end` of `lower` (a text in lower case) tells what a machine does: "it runs
 * 8 hours", "runs hot", "up and running". False for every other word. Looks at 40 characters on each side.
 */
export function isMachineRunning(lower: string, start: number, end: number): boolean {
  const word = lower.slice(start, end);
  if (!RUN.test(word)) return false;
  const before = lower.slice(Math.max(0, start - 40), start);
  if (MACHINE_BEFORE.test(before) || MACHINE_AFTER.test(lower.slice(end, end + 40))) return true;
  // "The phone runs well": a verb of the third person with nothing before it that makes it a noun.
  return word === 'runs' && !SPORT_BEFORE.test(before);
}
