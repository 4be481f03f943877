/** Words that shoppers write often, and whose slips are no other words of the language. */
const OFTEN =
  'phone laptop tablet camera router battery wireless waterproof storage gaming travel office student beginner comfortable keyboard display charging portable lightweight durable bluetooth microphone cancelling cancelation cancellation running reading editing photography hiking swimming drawing school homework university college commuting speakers headphones earphones earbuds monitor printer charger smartwatch resistant ergonomic fingerprint processor professional unlimited children parents girlfriend boyfriend husband daughter light noise'.split(
    ' ',
  );
/** Slips of them that are words after all. */
const WORDS = new Set('pone routers moitor resident runnings nose collage buttery bottery'.split(' '));

const VOWELS = 'aeiou';
const LONG = 7;
/** Spelt as they sound. */
const BY_SOUND: readonly (readonly [string, string])[] = [
  ['noice', 'noise'],
  ['fone', 'phone'],
  ['fones', 'phones'],
  ['headfone', 'headphone'],
  ['headfones', 'headphones'],
  ['earfones', 'earphones'],
  ['smartfone', 'smartphone'],
  ['labtop', 'laptop'],
  ['camara', 'camera'],
  ['camra', 'camera'],
  ['gud', 'good'],
  ['dollers', 'dollars'],
  ['dolars', 'dollars'],
  ['dollors', 'dollars'],
  ['euroes', 'euros'],
];

/** What a slip of the keyboard makes of `word` within it: a letter left out, doubled, two beside each other swapped, another vowel. */
function slipsOf(word: string): string[] {
  const slips: string[] = [];
  for (let at = 1; at < word.length - 1; at += 1) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    slips.push(word.slice(0, at) + word[at] + word.slice(at));
  }
  for (let at = 1; at + 1 < word.length; at += 1)
    slips.push(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  // Another vowel, where the word is long enough to be no other one: `bettery`.
  if (word.length >= LONG)
    for (let at = 1; at < word.length - 1; at += 1)
      if (VOWELS.includes(word[at] as string))
        for (const vowel of VOWELS) slips.push(word.slice(0, at) + vowel + word.slice(at + 1));
  return slips;
}

let made: ReadonlyMap<string, string> | undefined;

function read(): ReadonlyMap<string, string> {
  const known = new Set(OFTEN);
  const slips = new Map<string, string>(BY_SOUND);
  for (const word of OFTEN)
    for (const slip of slipsOf(word)) if (!known.has(slip) && !WORDS.has(slip)) slips.set(slip, word);
  return slips;
}

/** The word of shopping that `written`, in lower case, is a slip of (`batery`, `phoen`); undefined for all others. */
export function wordOfSlip(written: string): string | undefined {
  return (made ??= read()).get(written);
}
