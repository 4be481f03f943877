import { listedFeature } from '../../../domain/vocabulary/vocabulary.js';
import { featureStance, isThing } from '../stance/feature-stance.js';
import { sharedRefusals } from '../stance/refusal.js';
import { correctionsIn } from '../text/correction.js';
import { type PhraseMatch, phraseEntries } from '../text/phrase-index.js';
import { clauseBefore, type RequestText } from '../text/request-text.js';
import { WordIndex } from '../text/word-index.js';
import { heardAs, isNoise, isSaidOf, OF_COURSE } from './feature-kinds.js';
import { FEATURE_PHRASES_EN } from './feature-phrases-en.js';
import { FEATURE_PHRASES_ZH } from './feature-phrases-zh.js';
import { FEATURE_SAYINGS_EN } from './feature-sayings-en.js';
import { FEATURE_SAYINGS_ZH } from './feature-sayings-zh.js';
import type { FoundFeature } from './found-feature.js';
import { framedFeatures } from './framed-features.js';
import { isFeature } from './is-feature.js';
import { withoutNightPictures } from './night-pictures.js';
import { WIRE_WORD, wiredFeatures } from './wires.js';

const INDEX = new WordIndex(
  [FEATURE_PHRASES_EN, FEATURE_SAYINGS_EN, FEATURE_PHRASES_ZH, FEATURE_SAYINGS_ZH].flatMap(phraseEntries),
);
/** 小相机, 小音箱: the sign before the goods. */
const SMALL_GOODS =
  /小(?=相机|音箱|音响|喇叭|平板|手机|无人机|打印机|充电宝|鼠标|微单|电视|笔记本|耳机|显示器)/gu;

/** What is quick there has a feature of its own: `autofocus has to be quick`. */
const OF_SOMETHING =
  /\b(?:autofocus|af|focus|focusing|charging|charges?|shipping|delivery)\b[^.,;!?]*$|(?:对焦|充电|回血|刷脸|解锁|指纹|连接)[^，。,]{0,4}$/u;
/** Kinds of which `touch` is said for the screen. */
const TOUCHED = new Set(['laptop', 'monitor', 'desktop', 'e-reader', 'camera', 'smartwatch']);

/** `that lasts` stands for durability at the end of a clause alone; elsewhere its last word begins a phrase of its own. */
function foundIn(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  const found = INDEX.findAll(text.matched, masked);
  return found.flatMap((match) => {
    const written = text.matched.slice(match.start, match.end);
    if (!/^\w+ (?:that )?lasts?$/u.test(written) || /^(?:[.,;!?]|$)/u.test(text.matched.slice(match.end)))
      return [match];
    const from = match.end - (written.split(' ').at(-1)?.length ?? 0);
    const open = [...masked];
    open.fill(true, 0, from);
    return INDEX.findAll(text.matched.slice(0, from + PHRASE_LENGTH), open).filter(
      ({ start }) => start === from,
    );
  });
}

/** Features of which to deny what they do is to refuse them: `must not track her location`. */
const DENIED_FRAMES = new Set(['gps', 'heart rate', 'face unlock', 'fingerprint']);

/** Longest text that is read for one phrase again. */
const PHRASE_LENGTH = 40;

/** The phrases of features, whatever is said of them: to keep the words inside from being read as something else. */
export function featurePhrases(text: RequestText, masked: readonly boolean[]): PhraseMatch[] {
  return INDEX.findAll(text.matched, masked);
}

/** The phrases of features that are none of `found`, by the listed name: the grammar passed over them. */
export function passedFeatures(
  text: RequestText,
  masked: readonly boolean[],
  found: readonly FoundFeature[],
): PhraseMatch[] {
  return INDEX.findAll(text.matched, masked).flatMap(({ start, end, value }) =>
    value.split('+').flatMap((name) => {
      const listed = listedFeature(name)?.name;
      const isFound = found.some(
        (other) => other.listed === listed && other.start < end && start < other.end,
      );
      return listed === undefined || isFound ? [] : [{ start, end, value: listed }];
    }),
  );
}

/** The plain words for a screen, which name no quality of it. */
export const PLAIN_SCREEN = /^(?:screens?|displays?|panel|屏幕|屏|显示)$/u;

/** Features whose word is the head of a category: inside the category's words, and of goods beyond the list, they are no wish. */
const HEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['camera', ['camera', 'webcam', 'case', 'lens']],
  ['keyboard', ['keyboard']],
  ['microphone', ['microphone', 'headphone']],
  ['storage', ['storage', 'memory card']],
  ['sound', ['speaker']],
  ['screen', ['monitor', 'tv', 'e-reader']],
  ['expandable storage', ['memory card']],
  ['battery', ['power bank', 'charger']],
]);

/**
 * The features that a request names, from left to right; positions of `masked` are not read, `goods` are
 * the words of the kinds of goods. What every product of
 * `category` has is left out.
 */
export function findFeatures(
  text: RequestText,
  masked: readonly boolean[],
  goods: readonly PhraseMatch[],
  category: string | null,
): FoundFeature[] {
  const found: FoundFeature[] = [];
  const usual = new Set(OF_COURSE[category ?? ''] ?? []);
  for (const match of foundIn(text, masked)) {
    const written = text.matched.slice(match.start, match.end);
    for (const name of match.value.split('+')) {
      const listed = isNoise(written, category, text.matched)
        ? 'fan noise'
        : heardAs(listedFeature(name)?.name, category, written);
      if (listed === undefined || !isSaidOf(listed, category)) continue;
      const isFeel = match.value === 'comfort' && listed === 'keyboard';
      if (!isFeel && (usual.has(listed) || usual.has(name))) continue;
      const heads = HEADS.get(listed) ?? [];
      if (
        goods.some(
          (head) =>
            head.start <= match.start &&
            match.end <= head.end &&
            (heads.includes(head.value) ||
              (head.value === '-' && head.end - head.start > match.end - match.start)),
        )
      )
        continue;
      if (PLAIN_SCREEN.test(written) && (category === 'monitor' || category === 'tv')) continue;
      if (!isFeature(text, name, match.start, match.end)) continue;
      if (
        listed === 'speed' &&
        OF_SOMETHING.test(text.matched.slice(Math.max(0, match.start - 32), match.start))
      )
        continue;
      if (listed === 'touchscreen' && written === 'touch' && !TOUCHED.has(category ?? '')) continue;
      const stance = featureStance(
        text,
        name === 'webcam quality' || name === 'selfie camera' ? name : listed,
        match.start,
        match.end,
      );
      found.push({ start: match.start, end: match.end, name, listed, stance });
    }
  }
  for (const match of framedFeatures(text, masked, category)) {
    // `no fingerprint junk`: what is refused is the fingerprint.
    if (
      /^no (?:fingerprint|face|touch|bluetooth|gps|camera|mic|smart)[\w ]* junk$/u.test(
        text.matched.slice(match.start, match.end),
      )
    )
      continue;
    // A printer's paper jam.
    if (text.matched.startsWith('卡纸', match.end - 1)) continue;
    const listed = heardAs(match.value, category, text.matched.slice(match.start, match.end)) ?? match.value;
    // `a touch screen would be nice`: no wish for a good one.
    if (
      listed === 'screen' &&
      found.some(
        (other) => other.listed === 'touchscreen' && other.start < match.end && match.start < other.end,
      )
    )
      continue;
    if (usual.has(listed) || !isSaidOf(listed, category) || found.some((other) => other.listed === listed))
      continue;
    // Who speaks of it so speaks of how good it is: a denial of that is no refusal of the thing.
    const isNone = featureStance(text, listed, match.start, match.end) === 'neither';
    const denied =
      DENIED_FRAMES.has(listed) &&
      /(?:\bnot|n't|\b(?:dont|wont|doesnt|cant)|\bnever|\bwithout|不|别)(?: \w+)? ?$/u.test(
        text.matched.slice(Math.max(0, match.start - 16), match.start),
      );
    const stance = denied ? 'avoid' : isNone && !isThing(listed, '') ? 'neither' : 'want';
    found.push({ start: match.start, end: match.end, name: listed, listed, stance });
  }
  for (const { index } of text.matched.matchAll(SMALL_GOODS))
    if (masked[index] !== true)
      found.push({
        start: index,
        end: index + 1,
        name: 'size',
        listed: 'size',
        stance: featureStance(text, 'size', index, index + 1),
      });
  // What a router has beside the air.
  if (category !== 'router') found.push(...wiredFeatures(text, category));
  return refusedOnce(
    text,
    spread(
      text,
      withoutNightPictures(
        text,
        found.sort((a, b) => a.start - b.start),
      ),
    ),
  );
}

/** A wish right before a thing, by which it is wished although it was refused elsewhere. */
const WISHED_BEFORE =
  /(?:(?<!n't |nt |not |never )\b(?:want|wants|need|needs|must have|has to have|have to have|should have|like|love|prefer|actually|give me|get me) (?:\w+ ){0,3}|(?<![不别没])(?:想要|要有|得有|必须有|需要|还是要|要带|最好有)[^，。,；;不别没]{0,4})$/u;

/** Of a thing that is refused and named again without a wish (`no mic, they confiscate anything with a mic`) only the refusal. */
function refusedOnce(text: RequestText, found: readonly FoundFeature[]): FoundFeature[] {
  const refusals = found.filter(({ stance }) => stance === 'avoid');
  const refused = new Set(refusals.map(({ listed }) => listed));
  const corrections = correctionsIn(text.matched);
  return found.map((feature) => {
    const { listed, stance, start, end } = feature;
    // 不要蓝牙，不对，要蓝牙: the last word counts.
    const isCorrected = refusals.some(
      (other) => other.listed === listed && corrections.some((place) => other.end < place && place <= start),
    );
    const isBare =
      stance === 'want' &&
      refused.has(listed) &&
      !isCorrected &&
      isThing(listed, text.matched.slice(start, end)) &&
      !WISHED_BEFORE.test(clauseBefore(text.matched, start));
    return isBare ? { ...feature, stance: 'neither' as const } : feature;
  });
}

/** What is refused in one breath with a thing before it is refused too. */
function spread(text: RequestText, found: readonly FoundFeature[]): FoundFeature[] {
  const refused = sharedRefusals(
    text,
    found.map(({ start, end, stance, listed }) => ({
      start,
      end,
      // A wire is wished for, and what is said beside it is too.
      refused: stance === 'avoid' && !WIRE_WORD.test(text.matched.slice(start, end)),
      bare: stance === 'want' && isThing(listed, text.matched.slice(start, end)),
    })),
  );
  return found
    .map((feature, at) =>
      refused[at] === true && feature.stance === 'want' ? { ...feature, stance: 'avoid' as const } : feature,
    )
    .filter(
      // Who asks for a wire wants no air, whatever else is told of it.
      (feature, _at, all) =>
        feature.listed !== 'wireless' ||
        feature.stance !== 'want' ||
        !all.some(
          ({ listed, stance, start, end }) =>
            listed === 'wireless' && stance === 'avoid' && WIRE_WORD.test(text.matched.slice(start, end)),
        ),
    );
}
