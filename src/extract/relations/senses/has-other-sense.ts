import type { AspectMention, Language } from '../../extraction.js';
import { sentenceAround } from '../passage.js';
import { CHINESE_SENSES } from './chinese-senses.js';
import { ENGLISH_PART_SENSES } from './english-part-senses.js';
import { ENGLISH_SENSES } from './english-senses.js';
import type { WordSense } from './word-sense.js';

/** How far the words around a mention are looked at, in UTF-16 code units. */
const REACH = 48;

function byFeature(senses: readonly WordSense[]): ReadonlyMap<string, readonly WordSense[]> {
  const map = new Map<string, WordSense[]>();
  for (const sense of senses) {
    const known = map.get(sense.feature);
    if (known === undefined) map.set(sense.feature, [sense]);
    else known.push(sense);
  }
  return map;
}

const SENSES: Readonly<Record<Language, ReadonlyMap<string, readonly WordSense[]>>> = {
  en: byFeature([...ENGLISH_SENSES, ...ENGLISH_PART_SENSES]),
  zh: byFeature(CHINESE_SENSES),
};

/** Features that only these kinds of products have; their words mean something else elsewhere ("the tip of the plug", silence in headphones). */
const ONLY_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'fan noise': [
      'laptop',
      'desktop',
      'graphics card',
      'game console',
      'tv',
      'monitor',
      'router',
      'storage',
      'charger',
    ],
    'ear tips': ['headphone', 'earbud', 'microphone'],
    ink: ['printer', 'stylus', 'e-reader'],
    'print quality': ['printer', 'camera'],
    'print speed': ['printer'],
    scanner: ['printer', 'phone', 'tablet'],
    'flight time': ['drone'],
    gimbal: ['drone', 'camera', 'phone'],
    'obstacle avoidance': ['drone'],
    'wind resistance': ['drone', 'microphone'],
    'follow mode': ['drone', 'camera', 'webcam'],
    treble: ['headphone', 'earbud', 'speaker', 'phone', 'tablet', 'tv', 'laptop', 'monitor'],
  }).map(([feature, kinds]) => [feature, new Set(kinds)]),
);

/**
 * Whether the words of `mention` mean something else than its feature: by what stands around them ("cut the cord" is no
 * cable, 京东的速度 no speed of the product), or because `category`, '' where unknown, has no such feature.
 */
export function hasOtherSense(
  text: string,
  language: Language,
  mention: AspectMention,
  category: string,
): boolean {
  const kinds = ONLY_OF.get(mention.feature);
  if (kinds !== undefined && category !== '' && !kinds.has(category)) return true;
  const senses = SENSES[language].get(mention.feature);
  if (senses === undefined) return false;
  const sentence = sentenceAround(text, mention.start, mention.end);
  const before = text.slice(Math.max(sentence.start, mention.start - REACH), mention.start);
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + REACH));
  return senses.some(
    (sense) =>
      (sense.words?.test(mention.text) ?? true) &&
      (sense.before?.test(before) ?? true) &&
      (sense.after?.test(after) ?? true),
  );
}
