import { Ctx, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Intent, PriceWish, UnderstoodKind } from '../../guide/parse/parsed-request.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { answerGuidance } from '../../guide/answer-guidance.js';
import { type Chip, chipsOf, chipWords } from '../../guide/chips.js';
import type { Guidance } from '../../guide/guide.js';
import { sayChip } from '../../guide/say-chip.js';
import { sayMiss } from '../../guide/say-misses.js';
import type { ApiContext } from '../context.js';
import { ProductType } from '../catalogue/product.type.js';
import { currentProduct } from '../nodes/find-node.js';
import { ConversationType } from './dialogue.type.js';
import { RecommendationConnectionType } from '../recommendations/recommendation-connection.type.js';
import { Language } from '../shared/language.type.js';

const INTENTS = [
  'FIND',
  'COMPARE',
  'QUESTION',
  'SIMILAR',
  'ACCESSORY',
  'OTHER',
] as const satisfies readonly Intent[];
const RequestIntentEnum = Object.fromEntries(INTENTS.map((intent) => [intent, intent]));
registerEnumType(RequestIntentEnum, {
  name: 'RequestIntent',
  description: 'What somebody who writes a request wants.',
});

const KINDS = [
  'CATEGORY',
  'BRAND',
  'PRODUCT',
  'PRICE',
  'SPECIFICATION',
  'FEATURE',
  'NEED',
  'AUDIENCE',
] as const satisfies readonly UnderstoodKind[];
const UnderstoodKindEnum = Object.fromEntries(KINDS.map((kind) => [kind, kind]));
registerEnumType(UnderstoodKindEnum, {
  name: 'UnderstoodKind',
  description: 'What some words were understood as.',
});

@ObjectType('UnderstoodWords', {
  description: 'Words of a request, and what they were understood as.',
  simpleResolvers: true,
})
export class UnderstoodWordsType {
  @Field(() => UnderstoodKindEnum, { description: 'As what kind of thing.' })
  readonly kind!: UnderstoodKind;

  @Field(() => String, { description: 'As which one.' })
  readonly value!: string;

  @Field(() => Int, { description: 'Where the words begin in the request, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;
}

@ObjectType('Chip', {
  description: 'One wish or refusal, which can be taken back by its id.',
  simpleResolvers: true,
})
export class ChipType {
  @Field(() => ID, { description: 'What takes it back; the same wish has the same id in every turn.' })
  readonly id!: string;

  @Field(() => UnderstoodKindEnum, { description: 'What kind of wish.' })
  readonly kind!: Chip['kind'];

  @Field(() => String, { description: 'In words: "up to 1,500 USD", 不要诺维克.' })
  readonly label!: string;

  @Field(() => Boolean, { description: 'Whether it is refused rather than wished.' })
  readonly isRefused!: boolean;

  @Field(() => [UnderstoodWordsType], {
    description: 'The words of the last request that say it; none where it was chosen or said before.',
  })
  readonly words!: readonly UnderstoodWordsType[];
}

@ObjectType('NearMiss', {
  description: 'A product that meets nearly everything.',
  simpleResolvers: true,
})
export class NearMissType {
  @Field(() => ProductType, { description: 'The product.' })
  readonly product!: ProductType;

  @Field(() => [String], {
    description: 'What it misses, in words: "310 USD instead of at most 300 USD".',
  })
  readonly misses!: readonly string[];
}

@ObjectType('UnknownWords', {
  description: 'Words of a request that were not understood.',
  simpleResolvers: true,
})
export class UnknownWordsType {
  @Field(() => String, { description: 'The words.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where they begin in the request.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;
}

@ObjectType('PriceWish', { description: 'A wished price.', simpleResolvers: true })
export class PriceWishType implements PriceWish {
  @Field(() => Float, { nullable: true, description: 'At least.' })
  readonly min?: number;

  @Field(() => Float, { nullable: true, description: 'At most.' })
  readonly max?: number;

  @Field(() => Float, { nullable: true, description: 'About.' })
  readonly approx?: number;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null where the request does not say.' })
  readonly currency?: string;
}

@ObjectType('Guidance', {
  description: 'Products for a request in words, and what was understood of it.',
  simpleResolvers: true,
})
export class GuidanceType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly guidance: Guidance,
    answerLanguage: DisplayLanguage,
    products: RecommendationConnectionType,
    private readonly talk: () => ConversationType,
  ) {
    this.answerLanguage = answerLanguage;
    this.products = products;
  }

  @Field(() => String, {
    description:
      'A short answer in words: it names only facts of the graph, and tells what was given up, left out or not understood.',
    complexity: 20,
  })
  answer(@Ctx() { services }: ApiContext): Promise<string> {
    return answerGuidance(this.snapshot, this.guidance, this.answerLanguage, services.answering);
  }

  @Field(() => Language, { description: 'Language of the answer and the reasons.' })
  readonly answerLanguage: DisplayLanguage;

  @Field(() => Language, { description: 'Language of the request.' })
  get language(): DisplayLanguage {
    return this.guidance.request.language;
  }

  @Field(() => RequestIntentEnum, { description: 'What is wanted.' })
  get intent(): Intent {
    return this.guidance.request.intent;
  }

  @Field(() => [UnderstoodWordsType], { description: 'What was understood, in the order of the words.' })
  get understood(): readonly UnderstoodWordsType[] {
    return this.guidance.request.understood;
  }

  @Field(() => [UnknownWordsType], { description: 'What was not.' })
  get notUnderstood(): readonly UnknownWordsType[] {
    return this.guidance.request.notUnderstood;
  }

  @Field(() => [ChipType], {
    description: 'All that is wished and refused by now, to be shown as chips that can be taken back.',
  })
  get chips(): ChipType[] {
    const { request, wishes } = this.guidance;
    return chipsOf(wishes).map((chip) => ({
      ...chip,
      label: sayChip(this.snapshot, wishes, chip, this.answerLanguage),
      words: chipWords(request, chip),
    }));
  }

  @Field(() => PriceWishType, { nullable: true, description: 'Wished price.' })
  get price(): PriceWishType | null {
    return this.guidance.wishes.price;
  }

  @Field(() => [String], {
    description:
      'Limits that had to be given up, since nothing meets all of them, those that count least first: withoutFeatures, specifications, brands, prices. The products are then what comes closest, the nearest first.',
  })
  get relaxed(): readonly string[] {
    return this.guidance.relaxed;
  }

  @Field(() => [NearMissType], {
    description:
      'What comes closest, the nearest first, where fewer products meet all limits than were asked for; where none does, these are the products.',
    complexity: 5,
  })
  get nearMisses(): NearMissType[] {
    return this.guidance.closest.flatMap(({ product: id, misses }) => {
      const product = currentProduct(this.snapshot, id);
      const said = misses.map((miss) => sayMiss(this.snapshot, miss, this.answerLanguage));
      return product === undefined ? [] : [{ product, misses: said }];
    });
  }

  @Field(() => ConversationType, {
    description:
      'The dialogue: what was said, and what is asked next. It is kept from the first `converse` on.',
    complexity: 20,
  })
  get conversation(): ConversationType {
    return this.talk();
  }

  @Field(() => [String], {
    description: 'Currencies whose prices were compared with the wish at a rough rate.',
  })
  get convertedFrom(): readonly string[] {
    return this.guidance.convertedFrom;
  }

  @Field(() => RecommendationConnectionType, {
    description: 'The products, ranked as every recommendation is.',
  })
  readonly products: RecommendationConnectionType;
}
