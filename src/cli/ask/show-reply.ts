import { offerFor } from '../../domain/asked-offer.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { DialogueReply } from '../../guide/dialogue/converse.js';
import {
  NO_MATTER,
  sayCritique,
  sayOption,
  sayQuestion,
} from '../../guide/dialogue/questions/say-question.js';
import { clean, sayMoney, sayNode } from '../../guide/phrasing/display-words.js';
import { sayChip } from '../../guide/say/say-chip.js';
import { sayMiss } from '../../guide/say/say-misses.js';
import { chipsOf } from '../../guide/wishes/chips.js';
import type { Quote } from './quoted-sentence.js';

const WORDS = {
  en: {
    understood: 'Understood',
    none: 'Nothing fits.',
    by: (quote: Quote) => (quote.rating === undefined ? '' : `, ${quote.rating} of 5 stars`),
    misses: 'misses',
    or: 'or',
    help: 'Answer with a number or in words; "back" takes the last turn back, an empty line ends.',
    say: 'You can also say',
    comma: ', ',
  },
  zh: {
    understood: '理解为',
    none: '没有合适的商品。',
    by: (quote: Quote) => (quote.rating === undefined ? '' : `，${quote.rating}星`),
    misses: '不足',
    or: '或',
    help: '可以回答数字或直接说；“返回”撤销上一步，空行结束。',
    say: '也可以说',
    comma: '、',
  },
} as const;

/** The products of `reply` with price, reason and what an owner wrote; `quotes` are in their order. */
export function showProducts(
  snapshot: Snapshot,
  { guidance: { page, closest, relaxed, asked } }: DialogueReply,
  quotes: readonly (Quote | undefined)[],
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const table = snapshot.table('Product');
  const missed = new Map(relaxed.length === 0 ? [] : closest.map((one) => [one.product, one.misses]));
  const lines = page.recommendations.flatMap(({ product, rank, reason }, place) => {
    const { price, currency } = offerFor(table.card(table.indexOf(product)), asked.where) ?? {};
    const cost = price === undefined ? '' : `  ${sayMoney(price, currency, language)}`;
    const misses = (missed.get(product) ?? []).map((miss) => sayMiss(snapshot, miss, language));
    const quote = quotes[place];
    return [
      `${rank}. ${sayNode(snapshot, 'Product', product, language)}${cost}`,
      ...(misses.length === 0 ? [] : [`   ${words.misses}: ${misses.join(words.comma)}`]),
      `   ${clean(reason, 300)}`,
      ...(quote === undefined
        ? []
        : [
            language === 'zh'
              ? `   “${quote.sentence}”（${quote.source}${words.by(quote)}）`
              : `   "${quote.sentence}" (${quote.source}${words.by(quote)})`,
          ]),
    ];
  });
  return lines.length === 0 ? words.none : lines.join('\n');
}

/** What was understood so far, as chips in a line; '' where that is nothing. */
export function showChips(
  snapshot: Snapshot,
  { guidance: { wishes } }: DialogueReply,
  language: DisplayLanguage,
): string {
  const chips = chipsOf(wishes).map((chip) => `[${sayChip(snapshot, wishes, chip, language)}]`);
  return chips.length === 0 ? '' : `${WORDS[language].understood}: ${chips.join(' ')}`;
}

/** The question with numbered answers and what else can be said; '' where there is neither. */
export function showQuestion(
  snapshot: Snapshot,
  { question, critiques }: DialogueReply,
  language: DisplayLanguage,
): string {
  const words = WORDS[language];
  const said = critiques.map(({ critique }) => sayCritique(critique, language)).join(words.comma);
  const also = said === '' ? [] : [`${words.say}: ${said}`];
  if (question === undefined) return also.join('\n');
  const { kind, subject, options } = question;
  const answers = options.map(
    ({ meaning, count }, place) => `  ${place + 1}  ${sayOption(snapshot, meaning, language)} (${count})`,
  );
  return [
    sayQuestion(snapshot, { kind, subject }, language),
    ...answers,
    `  0  ${NO_MATTER[language]}`,
    ...also,
  ].join('\n');
}

/** How a conversation goes, in a line. */
export function showHelp(language: DisplayLanguage): string {
  return WORDS[language].help;
}
