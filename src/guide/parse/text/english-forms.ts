/** Adjectives of goods: their comparatives and superlatives mean the same wish. */
const ADJECTIVES = new Set(
  'fast quick smooth snappy zippy speedy quiet silent noisy light heavy small compact slim thin tiny big bulky thick chunky loud bright comfy soft tough sturdy hardy rugged durable strong simple easy cool slow hot warm dark sharp crisp clear deep punchy stable steady portable handy neat sleek pretty cute nice classy stylish roomy low tinny flimsy cheap narrow short wide wobbly shaky laggy sluggish clunky tidy safe solid fiddly cosy cozy snug gentle kind smart'.split(
    ' ',
  ),
);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['dies', 'die'],
  ['died', 'die'],
  ['dying', 'die'],
  ['ran', 'run'],
  ['kept', 'keep'],
  ['fell', 'fall'],
  ['fallen', 'fall'],
  ['broke', 'break'],
  ['broken', 'break'],
  ['took', 'take'],
  ['taken', 'take'],
  ['wore', 'wear'],
  ['worn', 'wear'],
  ['held', 'hold'],
  ['hung', 'hang'],
  ['froze', 'freeze'],
  ['frozen', 'freeze'],
  ['went', 'go'],
  ['goes', 'go'],
  ['gone', 'go'],
  ['saw', 'see'],
  ['seen', 'see'],
  ['slept', 'sleep'],
  ['lying', 'lie'],
  ['dont', "don't"],
  ['doesnt', "doesn't"],
  ['didnt', "didn't"],
  ['wont', "won't"],
  ['isnt', "isn't"],
  ['arent', "aren't"],
  ['cant', "can't"],
  ['thrown', 'throw'],
  ['threw', 'throw'],
  ['driven', 'drive'],
  ['drove', 'drive'],
  ['bent', 'bend'],
  ['tore', 'tear'],
  ['torn', 'tear'],
  ['stuck', 'stick'],
  ['sank', 'sink'],
  ['sat', 'sit'],
  ['stood', 'stand'],
  ['slid', 'slide'],
  ['shook', 'shake'],
  ['shaken', 'shake'],
  ['rang', 'ring'],
  ['sang', 'sing'],
  ['swam', 'swim'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['drew', 'draw'],
  ['drawn', 'draw'],
  ['burnt', 'burn'],
  ['spilt', 'spill'],
  ['hid', 'hide'],
  ['dug', 'dig'],
  ['stole', 'steal'],
  ['flew', 'fly'],
  ['has', 'have'],
  ['had', 'have'],
  ['does', 'do'],
]);
/** Words that end as if they were forms of another one. */
const WHOLE = new Set(
  'lens gps bass always ios macos news plus less this was its lighting carrier barrier charger ring string king thing during wing evening morning nothing anything something everything ceiling bed red need feed speed seed shed led hundred embed used series glasses focus across access express process'.split(
    ' ',
  ),
);

const undoubled = (stem: string): string => (/([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem);

/** The adjective that `word` is the comparative, superlative or adverb of; undefined where it is none. */
function adjectiveOf(word: string): string | undefined {
  const match = /^(.{2,}?)(?:er|est|ly|ier|iest|ily)$/u.exec(word);
  if (match === null) return undefined;
  const stem = word.replace(/(?:er|est|ly)$/u, '');
  for (const base of [stem, `${stem}e`, undoubled(stem), stem.replace(/i$/u, 'y')])
    if (ADJECTIVES.has(base)) return base;
  return undefined;
}

/**
 * A stem that the forms of an English word share: number, person, tense, comparison. It is no word itself, only
 * compared with other stems.
 */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return stemmed(known);
  if (WHOLE.has(word) || word.length < 4) return word;
  return stemmed(adjectiveOf(word) ?? word);
}

function stemmed(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  if (/[^aeiou]ies$/u.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:x|ch|sh|ss)es$/u.test(stem)) stem = stem.slice(0, -2);
  else if (/[^usi']s$/u.test(stem)) stem = stem.slice(0, -1);
  const root = /^(.*[aeiouy].*?)(?:ing|(?<!e)ed)$/u.exec(stem)?.[1];
  if (root !== undefined && root.length >= 2) stem = undoubled(root);
  return stem.length > 3 ? stem.replace(/e$/u, '') : stem;
}

const COMPARED = new Map<string, string[]>();
for (const adjective of ADJECTIVES) {
  const stem = adjective.replace(/e$/u, '').replace(/(?<=[^aeiou])y$/u, 'i');
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/u.test(adjective) ? `${stem}${stem.at(-1) ?? ''}` : stem;
  COMPARED.set(adjective, [`${doubled}er`, `${doubled}est`]);
}

/** The comparative and superlative of an adjective of goods; none for any other word. */
export function comparedForms(word: string): readonly string[] {
  return COMPARED.get(word) ?? [];
}
