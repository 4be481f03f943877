import { InvalidValueError } from '../../domain/errors.js';
import type { Recommender } from '../../recommend/recommender.js';
import type { GuideSettings } from '../page/guidance.js';
import { understandText } from '../unknown-words/read-text.js';
import { chipsOf } from '../wishes/chips.js';
import { critiqueOf } from './critiques/critique.js';
import type { ShopAtPlace } from './critiques/shop-at-place.js';
import { changesOf } from './critiques/shown-critiques.js';
import { shownTo } from './critiques/shown-to.js';
import { type HeardTurn, hearTurn } from './hear/hear-turn.js';
import { takeText } from './hear/take-text.js';
import { sayCritique } from './questions/say-question.js';
import { takeAnswer } from './take-answer.js';
import type { Change } from './turns/change.js';
import { foldTurns, standingTurns } from './turns/fold-turns.js';
import { languageCurrency } from './turns/language-currency.js';
import { type Decision, type DialogueInput, MOST_TURNS, type Turn } from './turns/turn.js';

const MOST_CHIPS = 50;

/**
 * What `input` decides after `turns`; what is shown and asked with the answer is not in it yet. Throws InvalidValueError for an answer to
 * something that was not asked, for a critique that is none, for a chip that is not there, for going back from the beginning, and for more than
 * a hundred turns.
 */
export function takeTurn(
  recommender: Recommender,
  turns: readonly Turn[],
  input: DialogueInput,
  {
    language,
    region,
    store,
    user,
    now,
  }: Pick<GuideSettings, 'language' | 'region' | 'store' | 'user' | 'now'>,
  heard?: HeardTurn,
): Decision {
  if (turns.length >= MOST_TURNS)
    throw new InvalidValueError('conversation', `expected fewer than ${MOST_TURNS} turns: begin a new one`);
  const last = turns.at(-1);
  const spoken = language ?? 'en';
  const { snapshot } = recommender;
  const place = { region: foldTurns(turns).wishes.region ?? region, store };
  const shop: ShopAtPlace = {
    snapshot,
    place,
    currency: languageCurrency(snapshot, spoken),
    canShow: shownTo(snapshot, user, place, now),
  };
  switch (input.kind) {
    case 'text':
      return takeText(
        shop,
        turns,
        input.text,
        heard ??
          hearTurn(recommender.snapshot, turns, input.text, (text) =>
            understandText(recommender, text, language),
          ),
      );
    case 'answer':
      return takeAnswer(recommender, last?.asked, input, spoken);
    case 'critique': {
      const critique = critiqueOf(input.critique);
      if (critique === undefined)
        throw new InvalidValueError(
          'critique',
          `expected one such as price:less, got ${JSON.stringify(input.critique.slice(0, 100))}`,
        );
      const product = input.product ?? last?.shown[0];
      const changes = changesOf(shop, [critique], product === undefined ? [] : [product], foldTurns(turns));
      return { kind: 'CRITIQUE', said: sayCritique(critique, spoken), changes };
    }
    case 'without': {
      if (input.chips.length > MOST_CHIPS)
        throw new InvalidValueError('without', `expected at most ${MOST_CHIPS}, got ${input.chips.length}`);
      const known = new Set(chipsOf(foldTurns(turns).wishes).map(({ id }) => id));
      const unknown = input.chips.find((chip) => !known.has(chip));
      if (unknown !== undefined)
        throw new InvalidValueError(
          'without',
          `expected ids of chips that are there, got ${JSON.stringify(unknown.slice(0, 100))}`,
        );
      const changes = input.chips.map((chip): Change => ({ kind: 'drop', chip }));
      return { kind: 'CHIP', said: input.chips.join(', '), changes };
    }
    case 'back':
      if (standingTurns(turns).length === 0)
        throw new InvalidValueError('back', 'expected a turn to go back from, got the beginning');
      return { kind: 'BACK', said: '', changes: [] };
  }
}
