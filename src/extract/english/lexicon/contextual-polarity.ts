import { words } from './word-lists.js';

interface ContextRule {
  readonly adjectives: ReadonlySet<string>;
  /** Words of the judged term; undefined means any term. */
  readonly terms?: ReadonlySet<string>;
  readonly orientation: number;
}

const rule = (orientation: number, adjectives: string, terms?: string): ContextRule => ({
  adjectives: new Set(words(adjectives)),
  terms: terms === undefined ? undefined : new Set(words(terms)),
  orientation,
});

const BIG = 'big bigger biggest large larger largest huge wide wider massive';
const SMALL = 'small smaller smallest tiny little compact mini';
const HIGH = 'high higher highest';
const LOW = 'low lower lowest';
const LONG = 'long longer longest lengthy';
const SHORT = 'short shorter shortest';
const MORE = 'more extra additional';
const LESS = 'less fewer';

const COST = 'price cost prices costs fee expense pricing';
const WAIT = `time delivery shipping lag delay wait download boot boot-up startup charge recharge load loading latency shutter recovery
  response installation setup process`;
const NUISANCE = `noise hum hiss distortion glare heat temperature weight consumption drain usage radiation bloatware
  thickness bulk blur interference static shake fingerprint smudge crash bug error vibration grain artifact
  reflection resistance friction footprint learning-curve curve`;
const GOODS = `quality resolution capacity storage memory ram range volume brightness contrast speed performance power
  bandwidth pixel megapixel zoom reception signal standard rate fidelity definition sensitivity bass detail
  value efficiency clarity reliability durability coverage bitrate output accuracy`;
const LIFE = `life battery runtime playtime standby warranty cord cable range talk-time endurance lifespan lifetime
  reach guarantee strap`;

/** The first rule whose adjectives and terms both hold decides. */
const RULES: readonly ContextRule[] = [
  rule(-2, `${HIGH} ${BIG} ${MORE}`, COST),
  rule(2, `${LOW} ${SMALL} ${LESS}`, COST),
  rule(2, 'cheap cheaper cheapest', COST),
  rule(-2, `${LONG} slow slower`, WAIT),
  rule(2, `${SHORT} fast quick`, WAIT),
  rule(-2, `${HIGH} ${BIG} ${MORE} ${LONG} loud heavy fast`, NUISANCE),
  rule(2, `${LOW} ${LESS} ${SMALL} light`, NUISANCE),
  rule(2, LONG, LIFE),
  rule(-2, SHORT, LIFE),
  rule(2, `${HIGH} ${MORE}`, GOODS),
  rule(-2, `${LOW} ${LESS} ${SHORT}`, GOODS),
  rule(
    2,
    `${BIG} ${MORE}`,
    'screen display capacity storage memory viewfinder lcd button key icon font selection range sensor picture image monitor',
  ),
  rule(
    -2,
    SMALL,
    'screen display button key icon font text storage memory capacity keyboard viewfinder lcd print buffer',
  ),
  rule(
    2,
    SMALL,
    'size phone camera player body package device footprint weight design frame form profile unit dimension',
  ),
  rule(
    -2,
    `${BIG} ${LONG}`,
    'size body bezel adapter brick package phone camera player device unit dimension',
  ),
  rule(-2, 'loud louder noisy', 'fan shutter click drive motor motherboard keyboard key zoom button mouse'),
  rule(
    2,
    'loud louder',
    'speaker volume sound ringer alarm ringtone speakerphone music headphone ring earpiece audio ring-tone',
  ),
  rule(-2, 'quiet low', 'volume speaker ringer ringtone sound alarm voice earpiece'),
  rule(
    -2,
    'cheap cheaper',
    'build plastic material feel construction case look quality design finish button body keyboard hinge housing cover',
  ),
  rule(-2, 'light', 'leak bleed bleeding'),
  rule(2, 'soft', 'case cover material cushion leather pad touch fabric strap silicone rubber'),
  rule(-2, 'soft', 'picture image photo focus lens print volume'),
  rule(2, 'hard', 'case cover shell'),
  rule(2, 'thick', 'glass padding cushion cable strap leather'),
  rule(-2, 'thin', 'sound plastic material cable cord metal glass'),
  rule(2, 'dark deep', 'black color bass'),
  rule(-2, 'dark', 'picture image screen photo display shot'),
  rule(2, 'unlimited extended extensive', undefined),
];

/** Adjectives that judge nothing without knowing what they are said of. */
const DEPENDENT: ReadonlySet<string> = new Set(
  words(`${BIG} ${SMALL} ${HIGH} ${LOW} ${LONG} ${SHORT} ${MORE} ${LESS} full new newer`),
);

/**
 * The orientation −3..3 of `adjective` said of a term with these words (lemmas, the head last), or undefined when the
 * lexicon's own holds. "long" is praise of a battery life and blame of a start-up time; without a rule it is 0.
 */
export function contextualOrientation(adjective: string, termWords: readonly string[]): number | undefined {
  for (let i = termWords.length - 1; i >= 0; i -= 1) {
    const found = RULES.find(
      ({ adjectives, terms }) =>
        adjectives.has(adjective) && (terms === undefined || terms.has(termWords[i] ?? '')),
    );
    if (found !== undefined) return found.orientation;
  }
  return DEPENDENT.has(adjective) ? 0 : undefined;
}

/** Whether `adjective` has a meaning only together with what it is said of ({@link contextualOrientation}). */
export function dependsOnContext(adjective: string): boolean {
  return DEPENDENT.has(adjective);
}
