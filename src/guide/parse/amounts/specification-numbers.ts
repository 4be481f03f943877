import type { SpecificationMention } from '../../../extract/extraction.js';
import type { SpecificationWish } from '../parsed-request.js';
import { deniedComparator } from '../stance/negated-comparison.js';
import { isOfOwnDevice } from '../stance/own-device.js';
import { isSlightlyOver } from '../stance/slightly-over.js';
import { clauseAfter, clauseBefore, type RequestText } from '../text/request-text.js';
import { bareSpecifications, correctedSpecifications } from './bare-specifications.js';
import { isPoundsOfMoney } from './find-price.js';
import { measuredAgainst } from './measured-against.js';
import { isSlangMoney } from './price-slang.js';
import { nameIn, UNITS } from './quantity-wish-name.js';
import type { FoundSpecification } from './specification-strings.js';

/** Whose number it is: words that make a quantity one of something else. */
const OTHERS =
  /(?:\bmy|his|her|our|friend'?s|current|old|existing)(?: \w+){0,2} (?:has|have|is|was|weighs|had|lasts?|lasted|holds|runs|dies after|with|only has|only lasts|of)(?: only| just| about)?(?: a)? ?$|(?:占了|用了|塞了|拍了|存了|spent|took|takes|wasted|waited|after|i weigh|weighing me|i'?m|my desk is|desk|room|distance of|driver|drivers|files? of|film of|videos? of|library of|collection of|internet|line|broadband|fibre|fiber|connection|宽带|老手机|旧手机|现在的?|之前的?|单元|网速|光纤|电影|片库|家里)(?:[^,.;，。]{0,6})?$/u;
const OTHERS_AFTER =
  /^ ?(?:网口|drivers?|单元|动圈|internet|broadband|line|fib(?:re|er)|connection|files?|movies?|films?|footage|of (?:photos|footage|music|movies|data|videos|games|raw)|flights?(?! time)|trip|drive|journey|commute|a day|per day|each day|every day|each way|one way|there and back|of (?:driving|travel|commuting|meetings)|a week|shifts?|walk|away|dogs?|desk|room|宽带|光纤|的?电影|路程|车程|航班|的?飞机|fps|jack|plug|hole|接口|孔|interfaces?|delivery|meetings?|movie|session at|old)|^ ?(?:耳朵|就(?:生?疼|痛|累|烫|没电|死机|卡|坏))/u;

const CARRIED =
  /\b(?:holds?|carr(?:y|ies)|supports?|takes?|lifts?|bears?|payload(?: of)?|load(?: of)?)(?: (?:up to|at least|about|a|over|more than))* ?$|(?:扛|承重|承载|载重|负重|撑)[^，。\d]{0,4}$/u;

const toTwo = (value: number): number => Math.round(value * 100) / 100;

function wishOf(name: string, mention: SpecificationMention): SpecificationWish {
  const factor = mention.value === 0 ? 1 : mention.canonicalValue / mention.value;
  const unit = UNITS[name] ?? mention.canonicalUnit;
  const value = toTwo(mention.canonicalValue);
  if (mention.valueMax !== undefined)
    return { name, min: value, max: toTwo(mention.valueMax * factor), unit };
  if (mention.comparator === '<' || mention.comparator === '<=') return { name, max: value, unit };
  if (mention.comparator === '>' || mention.comparator === '>=') return { name, min: value, unit };
  return { name, value, unit };
}

const MINIMUM_AFTER =
  /^ ?(?:\)|of )?(?:(?!\d)[\w一-鿿]{1,8} )?(?:(?!\d)[\w一-鿿]{1,8} )?(?:or more|or better|at the (?:very )?least|or above|or higher|or bigger|or larger|minimum|and up|at least|or longer|plus\b|or over|or greater|and above|起步|起|以上|打底)/u;
const MAXIMUM_AFTER =
  /^ ?(?:of )?(?:(?!\d)\w{1,9} )?(?:(?!\d)\w{1,9} )?(?:or less|max\b|or under|or lighter|or smaller|tops|at most|or below|or lower|at the (?:outside|very most|most)|is (?:the|my) (?:absolute |\w+'?s? )?(?:limit|max(?:imum)?|ceiling)|limit\b|以内|以下)/u;

function compared(text: RequestText, mention: SpecificationMention): SpecificationMention {
  const denied = deniedComparator(
    text.normal.slice(Math.max(0, mention.start - 48), mention.start),
    mention.comparator,
  );
  if (denied !== mention.comparator) return { ...mention, comparator: denied };
  if (
    mention.comparator === '>' &&
    isSlightlyOver(
      text.normal.slice(Math.max(0, mention.start - 32), mention.start),
      text.normal.slice(mention.end, mention.end + 8),
    )
  )
    return { ...mention, comparator: '~' };
  // `1tb, 16 gigs minimum`: a limit belongs to the value it stands with.
  if (
    /^ ?[,、]/u.test(text.normal.slice(mention.end, mention.end + 2)) &&
    (mention.comparator === '>=' || mention.comparator === '<=') &&
    !/[≥≤<>~+]|\b(?:at|least|most|min\w*|max\w*|from|over|more|above|under|below|less|up|within|than|no|not|sub)\b|至少|最|不|以|于|起|超|过|内|上|下/u.test(
      text.normal.slice(Math.max(0, mention.start - 24), mention.end),
    )
  )
    return { ...mention, comparator: '=' };
  if (mention.comparator !== '=' && mention.comparator !== '~') return mention;
  const against = measuredAgainst(
    text.normal.slice(Math.max(0, mention.start - 40), mention.start),
    text.normal.slice(mention.end, mention.end + 8),
  );
  if (against !== undefined) return { ...mention, comparator: against };
  const after = clauseAfter(text.normal, mention.end, 30);
  if (MINIMUM_AFTER.test(after)) return { ...mention, comparator: '>=' };
  if (MAXIMUM_AFTER.test(after)) return { ...mention, comparator: '<=' };
  return mention;
}

/** Terabytes that no device holds beside its memory. */
const MOST_TERABYTES = 30;
const LEAST_MEMORY = 6;

/** 32/1tb, 16+1T: the first number has no unit and is memory, its terabytes are none. */
function isSharedTerabyte(
  text: RequestText,
  { start, end, unit, value }: SpecificationMention,
  category: string | null,
): boolean {
  if (unit !== 'TB' || !/^\d+$/u.test(text.normal.slice(start, end))) return false;
  if (value > MOST_TERABYTES) return true;
  const beside = /^ ?[+/] ?(\d{1,2}) ?tb?(?![a-z\d])/u.exec(text.normal.slice(end, end + 8))?.[1];
  return category !== 'storage' && value >= LEAST_MEMORY && beside !== undefined && Number(beside) < value;
}

const GIGABYTE_SIZES = new Set([4, 6, 8, 12, 16, 18, 24, 32, 48, 64, 96, 128, 256, 512, 1024]);
/** Kinds that weigh so little that the gram is said of them. */
const LIGHT_GOODS = new Set([
  'mouse',
  'earbud',
  'headphone',
  'smartwatch',
  'fitness tracker',
  'case',
  'lens',
  'microphone',
]);

/** 512g, 32g: gigabytes, where nothing is said of a weight. */
function inGigabytes(
  text: RequestText,
  mention: SpecificationMention,
  category: string | null,
): SpecificationMention {
  if (mention.unit !== 'g' || !GIGABYTE_SIZES.has(mention.value) || LIGHT_GOODS.has(category ?? ''))
    return mention;
  const near = text.normal.slice(Math.max(0, mention.start - 12), mention.end + 10);
  if (
    !text.normal.slice(mention.start, mention.end).endsWith('g') ||
    /重|轻|weigh|light|heav|gram/u.test(near)
  )
    return mention;
  return { ...mention, unit: 'GB', canonicalUnit: 'GB', canonicalValue: mention.value };
}

/**
 * The specifications of a request that are numbers, in canonical units with two decimals. `27 or 28 inch` is a
 * range; of two bare sizes in GB the smaller is memory. Quantities of something else are left out.
 */
export function findSpecificationNumbers(
  text: RequestText,
  quantities: readonly SpecificationMention[],
  category: string | null,
  { masked, corrections }: { masked: readonly boolean[]; corrections: readonly number[] },
): FoundSpecification[] {
  const found: (FoundSpecification & { mention: SpecificationMention })[] = [];
  for (const quantity of quantities) {
    if (
      isPoundsOfMoney(quantity) ||
      isSlangMoney(text, quantity) ||
      isSharedTerabyte(text, quantity, category)
    )
      continue;
    const mention = inGigabytes(text, compared(text, quantity), category);
    const before = clauseBefore(text.normal, mention.start, 40);
    const after = text.normal.slice(mention.end, mention.end + 20);
    if (OTHERS.test(before) || OTHERS_AFTER.test(after) || isOfOwnDevice(text, mention.start)) continue;
    // 能扛10斤的, `holds up to 5 kg`: what it carries.
    if (mention.canonicalUnit === 'kg' && CARRIED.test(before)) continue;
    // 2w毫安: ten thousands.
    if (mention.unit === 'W' && /^ ?(?:毫安|mah)/u.test(after)) continue;
    if (/\b(?:nothing|not anything|not one|not ones|no one) with (?:only |just |a measly )?$/u.test(before))
      continue;
    if (/(?:don'?t need|do not need|不需要|不用|不必|no need for|不要求)(?: an?| the)? ?$/u.test(before))
      continue;
    if (category !== 'graphics card' && /^ ?(?:of )?(?:vram|video memory|显存)/u.test(after)) continue;
    const name = nameIn(text, mention, category);
    if (name === undefined) continue;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.normal.slice(last.end, mention.start);
    if (
      last !== undefined &&
      category !== 'storage' &&
      mention.canonicalUnit === 'GB' &&
      last.mention.canonicalUnit === 'GB' &&
      /^ ?(?:[+/&]|and|\||with|-) ?$/u.test(between) &&
      last.wish.name === name
    ) {
      const [small, large] =
        last.mention.canonicalValue <= mention.canonicalValue
          ? [last.mention, mention]
          : [mention, last.mention];
      found.pop();
      found.push(
        { start: last.start, end: last.end, wish: wishOf('memory', small), mention: last.mention },
        { start: mention.start, end: mention.end, wish: wishOf('storage', large), mention },
      );
      continue;
    }
    if (
      last !== undefined &&
      last.wish.name === name &&
      /^ ?(?:or|\/|-|或者?|还是|,|、|and|和) ?(?:maybe |even )?$/u.test(between)
    ) {
      const low = last.wish.value ?? last.wish.min;
      const wish = { name, min: Number(low), max: toTwo(mention.canonicalValue), unit: UNITS[name] };
      if (typeof low === 'number' && wish.min < wish.max) {
        found.pop();
        found.push({ start: last.start, end: mention.end, wish, mention });
        continue;
      }
    }
    found.push({ start: mention.start, end: mention.end, wish: wishOf(name, mention), mention });
  }
  const plain = found.map(({ start, end, wish }) => ({ start, end, wish }));
  const all = [...plain, ...bareSpecifications(text, category, found, masked)];
  return [...all, ...correctedSpecifications(text, all, corrections)];
}
