import type { Preference } from '../../extraction.js';
import { dependsOnContext } from '../lexicon/contextual-polarity.js';
import type { OpinionLexicon } from '../lexicon/opinion-lexicon.js';
import { wordSet } from '../lexicon/word-lists.js';

/** Comparatives in -er that are no judgement by form alone, with what having more of it means. */
const BETTER = wordSet(
  `better faster sharper brighter clearer crisper smoother cleaner nicer easier louder lighter thinner slimmer smaller
   cheaper quicker quieter stronger sturdier tougher longer larger bigger wider higher greater richer deeper warmer
   cooler newer superior smarter snappier comfier prettier simpler tighter finer safer softer roomier handier
   slicker sleeker punchier fuller fancier closer`,
);
const WORSE = wordSet(
  `worse slower heavier thicker bulkier noisier dimmer weaker poorer uglier lower shorter harder hotter darker blurrier
   grainier clunkier inferior duller tinnier flimsier pricier costlier rougher shakier fewer looser muddier`,
);

/** Verbs whose object is the worse one. */
const BEATS = wordSet(
  'beat outperform surpass outclass outshine exceed trounce top outlast trump outdo smoke destroy',
);
/** Words of equality and difference with the preposition that brings the object. */
const EQUALS = wordSet('same identical similar equal equivalent comparable par');
const DIFFERENT = wordSet('different unlike difference');

/** Whether having more of `adjective` ("more expensive") is better or worse by the lexicon; undefined when unknown. */
function graded(adjective: string, lexicon: OpinionLexicon): number | undefined {
  if (dependsOnContext(adjective)) return 1;
  return lexicon.adjectives.get(adjective) ?? lexicon.adverbs.get(adjective);
}

/** The preference that the word `lower` states by itself, if it compares. */
export function preferenceOf(lower: string): Preference | undefined {
  if (BETTER.has(lower)) return 'better';
  if (WORSE.has(lower)) return 'worse';
  if (EQUALS.has(lower)) return 'equal';
  return DIFFERENT.has(lower) ? 'different' : undefined;
}

/** The preference of "more X" (`more` true) or "less X". */
export function gradedPreference(more: boolean, adjective: string, lexicon: OpinionLexicon): Preference {
  return (graded(adjective, lexicon) ?? 1) > 0 === more ? 'better' : 'worse';
}

/** The preference of the subject of a verb over its object, if the verb compares. */
export function verbPreference(lemma: string): Preference | undefined {
  if (BEATS.has(lemma)) return 'better';
  return lemma === 'rival' || lemma === 'resemble' ? 'equal' : undefined;
}

/** The preference turned round, for a denied comparison: "not better" is equal, "not as good" is worse. */
export function denied(preference: Preference): Preference {
  if (preference === 'equal') return 'worse';
  return preference === 'better' || preference === 'different' ? 'equal' : 'better';
}
