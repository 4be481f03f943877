import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { RuleContent } from '../../curate/put-rule.js';
import { InvalidValueError } from '../../domain/errors.js';
import { isNodeId, labelOf, type NodeId } from '../../domain/ids.js';
import { checkText } from '../../domain/values.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { isDay } from '../../lib/is-day.js';
import type { RuleAction } from '../../recommend/control/merchandising-rule.js';
import { ProductFilterInput } from '../catalogue/search/product-filter.input.js';
import { readFilter } from '../catalogue/search/read-filter.js';
import { currentProduct } from '../nodes/find-node.js';
import { RuleActionEnum } from './rule-action.enum.js';

const MAX_NAME_LENGTH = 200;
const MAX_PRODUCTS = 1_000;
const MAX_VALUE = 100;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;
const REASON = 'Why, for the history; 1 to 2,000 characters. No personal data.';

@InputType('PutRuleInput', {
  description: 'A rule of the shop, whole: what is left out is not there afterwards.',
})
export class PutRuleInput {
  @Field(() => ID, { nullable: true, description: 'Id of the rule to change; a new one when left out.' })
  readonly rule?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in English.' })
  readonly nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in Chinese.' })
  readonly nameZh?: string | null;

  @Field(() => RuleActionEnum, { description: 'What it does.' })
  readonly action!: RuleAction;

  @Field(() => Float, {
    defaultValue: 1,
    description: 'BOOST, BURY: how much, over 0 to 100; PIN: rank, 1 to 100; CAP: how many, 0 to 100.',
  })
  readonly value!: number;

  @Field(() => ProductFilterInput, {
    nullable: true,
    description: 'What its products are; every one of `products` when left out.',
  })
  readonly where?: ProductFilterInput | null;

  @Field(() => [ID], { nullable: true, description: 'Only these products, 1 to 1,000 that there are.' })
  readonly products?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'From when it holds, ISO 8601 with a time zone; kept in UTC. At once when left out.',
  })
  readonly startsAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Until when it holds, after `startsAt`, ISO 8601 with a time zone; kept in UTC. Without end when left out.',
  })
  readonly endsAt?: string | null;

  @Field(() => String, { description: REASON })
  readonly reason!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the rule that the expert saw; none for a new one.',
  })
  readonly expectedVersion?: number | null;
}

@InputType('RetireRuleInput', { description: 'A rule to end for good.' })
export class RetireRuleInput {
  @Field(() => ID, { description: 'Id of the rule.' })
  readonly rule!: string;

  @Field(() => String, { description: REASON })
  readonly reason!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the rule that the expert saw.' })
  readonly expectedVersion?: number | null;
}

function instant(field: string, text: string): string {
  const [, day] = INSTANT.exec(text) ?? [];
  const at = day !== undefined && isDay(day) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new InvalidValueError(
      field,
      `expected a time with a zone and a day of the calendar such as 2026-07-01T00:00:00+08:00, got ${JSON.stringify(text.slice(0, 40))}`,
    );
  return new Date(at).toISOString();
}

function checkRuleValue(action: RuleAction, value: number): void {
  const least = {
    BOOST: Number.MIN_VALUE,
    BURY: Number.MIN_VALUE,
    PIN: 1,
    CAP: 0,
    EXCLUDE: Number.NEGATIVE_INFINITY,
  }[action];
  const isWhole = action === 'BOOST' || action === 'BURY' || Number.isInteger(value);
  if (!(value >= least && value <= MAX_VALUE && isWhole))
    throw new InvalidValueError('value', `expected what ${action} takes, at most ${MAX_VALUE}, got ${value}`);
}

/** The products of today that `ids` lead to. */
function readProducts(snapshot: Snapshot, ids: readonly string[]): NodeId[] {
  if (ids.length === 0 || ids.length > MAX_PRODUCTS)
    throw new InvalidValueError('products', `expected 1 to ${MAX_PRODUCTS} products, got ${ids.length}`);
  return ids.map((id) => {
    if (!isNodeId(id) || labelOf(id) !== 'Product')
      throw new InvalidValueError(
        'products',
        `expected ids of products, got ${JSON.stringify(id.slice(0, 140))}`,
      );
    const product = currentProduct(snapshot, id);
    if (product === undefined) throw new InvalidValueError('products', `there is no product ${id}`);
    return product.id;
  });
}

/** Throws InvalidValueError for a reason that says nothing. */
export function checkReason(reason: string): void {
  if (reason.trim() === '') throw new InvalidValueError('reason', 'expected why, got an empty text');
}

/** The content that `input` means, names turned into ids and times into UTC. Throws InvalidValueError. */
export function readRule(snapshot: Snapshot, input: PutRuleInput): RuleContent {
  const { action, value, nameEn, nameZh, where, products, reason } = input;
  checkReason(reason);
  checkRuleValue(action, value);
  for (const [field, name] of [
    ['nameEn', nameEn],
    ['nameZh', nameZh],
  ] as const)
    if (typeof name === 'string') checkText(field, name, MAX_NAME_LENGTH);
  const filter = {
    ...readFilter(snapshot, where),
    ...(products && { products: readProducts(snapshot, products) }),
  };
  const text = JSON.stringify(filter);
  if (text === '{}') throw new InvalidValueError('where', 'expected a filter or products, got neither');
  const startsAt = input.startsAt ? instant('startsAt', input.startsAt) : undefined;
  const endsAt = input.endsAt ? instant('endsAt', input.endsAt) : undefined;
  if (startsAt !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt))
    throw new InvalidValueError('endsAt', `expected a time after ${startsAt}, got ${endsAt}`);
  return {
    ...(nameEn && { nameEn }),
    ...(nameZh && { nameZh }),
    action,
    value,
    filter: text,
    startsAt,
    endsAt,
  };
}
