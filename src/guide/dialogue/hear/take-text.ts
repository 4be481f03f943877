import type { NodeId } from '../../../domain/ids.js';
import type { ParsedRequest } from '../../parse/parsed-request.js';
import { ORDER_CHIP } from '../../wishes/chips.js';
import { bareMeasure } from '../../wishes/measured-amount.js';
import { wishesOf } from '../../wishes/wishes.js';
import { comparedChanges, namedComparisons } from '../critiques/compared-with.js';
import { OTHER_PRODUCT } from '../critiques/critique-words.js';
import type { ShopAtPlace } from '../critiques/shop-at-place.js';
import { changesOf } from '../critiques/shown-critiques.js';
import type { Change } from '../turns/change.js';
import { applyChange, type DialogueState, foldTurns } from '../turns/fold-turns.js';
import type { Decision, Turn } from '../turns/turn.js';
import { accessoryChanges } from './accessory-of-spoken.js';
import { allowedChanges } from './allowed-changes.js';
import { bareAmount, correctedSpecification, inSpokenCurrency } from './amount-of-turn.js';
import { askedByName } from './asked-by-name.js';
import { asksOfWords } from './asks-of-words.js';
import type { HeardTurn } from './hear-turn.js';
import { backToKind } from './kind-spoken-before.js';
import { ASKED_OF_ONE, meantProducts, WISHES_OF_QUESTIONS } from './meant-products.js';
import { asksWhetherMore } from './question-form.js';
import { dropChanges, readCommands } from './read-command.js';
import { ordersOtherwise } from './read-order.js';
import { speaksOfIt, spokenOf } from './spoken-of.js';
import { alikeChange, beginChanges, faultChanges, kindChanges, laterChanges } from './text-changes.js';

/** Whether the text asks for more of the kind that is spoken of, by its name: "show me more laptops". */
function saysMoreOf(
  { category, understood }: ParsedRequest,
  text: string,
  { wishes }: DialogueState,
): boolean {
  if (category === null || category !== wishes.category) return false;
  const named = understood.filter(({ kind }) => kind === 'CATEGORY');
  const [one] = named;
  if (one === undefined || named.length > 1) return false;
  const goods = /\p{Script=Han}/u.test(text) ? '产品' : 'ones';
  return readCommands(text.slice(0, one.start) + goods + text.slice(one.end)).isMore;
}

/** What words that ask about a product by its name come with. */
const OF_NAMED: ReadonlySet<Change['kind']> = new Set([...ASKED_OF_ONE, 'products', 'category']);

/** What the first words of a conversation decide, or those that begin it again. */
function begin(shop: ShopAtPlace, text: string, request: ParsedRequest): Decision {
  const compared = namedComparisons(shop.snapshot, text, request);
  const meant = askedByName(shop.snapshot, text, request, undefined, []);
  return {
    kind: 'TEXT',
    said: text,
    ...(meant.length > 0 && { meant }),
    changes: [
      ...beginChanges(request),
      ...kindChanges(shop.snapshot, request),
      ...comparedChanges(shop, compared, wishesOf(request)),
    ],
  };
}

/** What `text`, heard after `turns` as `heard`, decides. */
export function takeText(
  shop: ShopAtPlace,
  turns: readonly Turn[],
  text: string,
  { reading, request, comparisons, changes: moved }: HeardTurn,
): Decision {
  const last = turns.at(-1);
  if (last === undefined || reading === undefined) return begin(shop, text, request);
  if (request.fault !== undefined) return { kind: 'TEXT', said: text, changes: faultChanges(request.fault) };
  const { critiques, starts, allowed, dropped, isRestart, isBack, isNoMatter, rest, references, isAlike } =
    reading;
  if (isRestart) return begin(shop, rest, request);
  if (isBack) return { kind: 'BACK', said: '', changes: [] };
  if (isNoMatter) {
    const settle = last.asked === undefined ? [] : [{ kind: 'settle', facet: last.asked.id } as const];
    return { kind: 'TEXT', said: text, changes: settle };
  }
  const state = foldTurns(turns);
  if (reading.isMore || saysMoreOf(request, text, state))
    return { kind: 'TEXT', said: text, changes: [{ kind: 'more', after: last.shown }] };
  if (reading.cheap !== undefined)
    return { kind: 'TEXT', said: text, changes: [{ kind: 'cheap', value: reading.cheap }] };
  const { leading, refused } = references;
  const spoken = spokenOf(turns);
  const chosen = reading.isChoice ? (last.shown[leading[0] ?? -1] ?? spoken) : undefined;
  if (chosen !== undefined)
    return { kind: 'TEXT', said: text, meant: [chosen], changes: [{ kind: 'choose', value: chosen }] };
  const device = leading.length === 1 ? last.shown[leading[0] as number] : spoken;
  const accessory = reading.isOfIt
    ? undefined
    : accessoryChanges(shop.snapshot, text, request, state.wishes, device, leading.length === 1);
  if (accessory !== undefined) return { kind: 'TEXT', said: text, changes: accessory };
  const freed = [
    ...moved,
    ...dropChanges(state.wishes, dropped),
    ...allowed.flatMap((critique) => allowedChanges(critique, state.wishes)),
  ];
  const now = freed.reduce(applyChange, state);
  const isOfWords = request.products.length === 0 && asksOfWords(rest);
  const said = laterChanges(inSpokenCurrency(request, text, state.wishes)).filter(
    // "Does it work with an iPhone?" wishes no maker, "what is OLED?" nothing at all.
    ({ kind: of }) => !isOfWords && (!reading.isOfIt || ASKED_OF_ONE.has(of)),
  );
  const again = said.every(({ kind }) => kind === 'category')
    ? backToKind(turns, text, request.category)
    : undefined;
  if (again !== undefined && critiques.length === 0) return { kind: 'TEXT', said: text, changes: again };
  const isAmount = request.price === null && said.length === 0 && moved.length === 0;
  const corrected = isAmount ? correctedSpecification(text, last) : undefined;
  // "27" among monitors is no price.
  const measured =
    isAmount && corrected === undefined
      ? bareMeasure(shop.snapshot, state.wishes.category, rest, shop.currency)
      : undefined;
  const price =
    isAmount && corrected === undefined && measured === undefined
      ? bareAmount(rest, last.asked, state.wishes)
      : undefined;
  const shownAt = (places: readonly number[]): NodeId[] => places.flatMap((place) => last.shown[place] ?? []);
  const placed = leading.length > 0 ? leading : refused;
  const best = speaksOfIt(text) ? spoken : last.shown[0];
  const criticised = placed.length > 0 ? shownAt(placed) : best === undefined ? [] : [best];
  const alike = isAlike && request.products.length === 0 ? (shownAt(leading)[0] ?? spoken) : undefined;
  // "Is the Candela 5 lighter than the Sund 3?" is asked of those, and criticises nothing.
  const isAsked =
    ((request.intent === 'COMPARE' || request.intent === 'QUESTION') && request.products.length > 0) ||
    (reading.isAsking && references.places.length === 1 && asksWhetherMore(references.rest));
  const own = [
    ...freed,
    ...changesOf(shop, [OTHER_PRODUCT], shownAt(refused), now),
    ...(isAsked ? [] : critiques).reduce<Change[]>((changes, critique, place) => {
      // "The first is too heavy and the second too dear": each is of what stands before it.
      const named = references.named.findLast(({ start }) => start < (starts[place] as number));
      const of = named === undefined ? criticised : shownAt(named.places);
      return [...changes, ...changesOf(shop, [critique], of, changes.reduce(applyChange, now))];
    }, []),
    ...kindChanges(shop.snapshot, request),
    ...(request.wants === undefined && ordersOtherwise(text.toLowerCase())
      ? [
          { kind: 'not-cheap' } as const,
          // The smallest takes the place of the lightest, whatever it goes by.
          ...(state.wishes.order === undefined ? [] : [{ kind: 'drop', chip: ORDER_CHIP } as const]),
        ]
      : []),
    ...said,
    ...comparedChanges(shop, comparisons, now.wishes),
    ...(alike === undefined ? [] : [alikeChange(shop.snapshot, alike)]),
    ...(price ? [{ kind: 'price', value: price } as const] : []),
    ...[corrected, measured].flatMap((value) => (value ? [{ kind: 'specification', value } as const] : [])),
  ];
  const byName = askedByName(shop.snapshot, text, request, spoken, last.shown);
  // "Compare it with the Ebb 14" seeks nothing; of one that is told of, the name stays.
  if (byName.length > 0 && own.every(({ kind }) => OF_NAMED.has(kind)))
    return {
      kind: 'TEXT',
      said: text,
      meant: byName,
      changes: byName.length > 1 ? [] : own.filter(({ kind }) => !WISHES_OF_QUESTIONS.has(kind)),
    };
  const meant = meantProducts(shop.snapshot, reading, last, spoken, request, own, state.wishes);
  // What is read in a question changes no wish.
  const changes = meant.length > 0 ? own.filter(({ kind }) => !WISHES_OF_QUESTIONS.has(kind)) : own;
  return { kind: 'TEXT', said: text, ...(meant.length > 0 && { meant }), changes };
}
