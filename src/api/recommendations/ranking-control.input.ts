import { Field, Float, InputType, Int, registerEnumType } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import type { DiversityMethod, RankingControl } from '../../recommend/control/ranking-control.js';
import { RangeFilter } from '../catalogue/search/product-filter.input.js';

const DiversityMethodEnum = { MMR: 'MMR', DPP: 'DPP' } as const satisfies Record<DiversityMethod, string>;
registerEnumType(DiversityMethodEnum, {
  name: 'DiversityMethod',
  description: 'How a page is spread over categories and brands.',
  valuesConfig: {
    MMR: {
      description: 'Each product loses by its share of what stands above it (maximal marginal relevance).',
    },
    DPP: { description: 'The set that spans the most (determinantal point process, greedy).' },
  },
});

@InputType('RankingControl', {
  description:
    'What moves ranks beside scores; it never changes a score, and each move is told as an adjustment.',
})
export class RankingControlInput {
  @Field(() => DiversityMethodEnum, {
    nullable: true,
    description: 'How `diversity` is brought about; MMR when left out.',
  })
  readonly diversityMethod?: DiversityMethod | null;

  @Field(() => Float, {
    nullable: true,
    description: "0 to 1: how much the page shows the categories in the shares of the user's own history.",
  })
  readonly calibration?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '0 to 1: how much what few people know goes before what everybody knows.',
  })
  readonly novelty?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '0 to 1: how much what came out lately goes before what is old.',
  })
  readonly freshness?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most products of one brand before those of others.' })
  readonly perBrand?: number | null;

  @Field(() => RangeFilter, {
    nullable: true,
    description: 'Prices wished; what costs more or less is not left out but goes to the end.',
  })
  readonly priceBand?: RangeFilter | null;
}

function strength(field: string, value: number | null | undefined): number {
  if (value === null || value === undefined) return 0;
  if (!(value >= 0 && value <= 1)) throw new InvalidValueError(field, `expected 0 to 1, got ${value}`);
  return value;
}

/** The control that `input` means. Throws InvalidValueError for what is out of range. */
export function readControl(input: RankingControlInput): RankingControl {
  const { diversityMethod, perBrand, priceBand } = input;
  if (typeof perBrand === 'number' && perBrand < 1)
    throw new InvalidValueError('control.perBrand', `expected 1 or more, got ${perBrand}`);
  const { gte, lte } = priceBand ?? {};
  if (typeof gte === 'number' && typeof lte === 'number' && gte > lte)
    throw new InvalidValueError('control.priceBand', `expected gte at most lte, got ${gte} and ${lte}`);
  return {
    calibration: strength('control.calibration', input.calibration),
    novelty: strength('control.novelty', input.novelty),
    freshness: strength('control.freshness', input.freshness),
    ...(diversityMethod && { diversityMethod }),
    ...(typeof perBrand === 'number' && { perBrand }),
    ...(priceBand && {
      priceBand: { ...(typeof gte === 'number' && { gte }), ...(typeof lte === 'number' && { lte }) },
    }),
  };
}
