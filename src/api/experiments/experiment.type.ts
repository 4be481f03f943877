import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Estimate, PolicyEstimate } from '../../experiment/estimate-policy.js';
import type { ArmEstimate, ArmReport } from '../../experiment/report-experiment.js';

export const OUTCOMES = {
  CLICK: ['VIEWED', 'CARTED', 'PURCHASED'],
  CART: ['CARTED', 'PURCHASED'],
  PURCHASE: ['PURCHASED'],
} as const;
export type OutcomeName = keyof typeof OUTCOMES;

export const OutcomeEnum = { CLICK: 'CLICK', CART: 'CART', PURCHASE: 'PURCHASE' } as const satisfies Record<
  OutcomeName,
  OutcomeName
>;
registerEnumType(OutcomeEnum, {
  name: 'Outcome',
  description: 'What counts as success of what was shown.',
  valuesConfig: {
    CLICK: { description: 'It was looked at, put into the cart or bought.' },
    CART: { description: 'It was put into the cart or bought.' },
    PURCHASE: { description: 'It was bought.' },
  },
});

@ObjectType('RateInterval', {
  description: 'Within this it lies about 95 times in 100.',
  simpleResolvers: true,
})
export class RateIntervalType {
  @Field(() => Float, {
    nullable: true,
    description: 'Its low end; null where one person alone says nothing.',
  })
  readonly low: number | undefined;

  @Field(() => Float, { nullable: true, description: 'Its high end; null likewise.' })
  readonly high: number | undefined;

  constructor({ low, high }: { readonly low: number; readonly high: number }) {
    this.low = Number.isFinite(low) ? low : undefined;
    this.high = Number.isFinite(high) ? high : undefined;
  }
}

@ObjectType('ArmReport', { description: 'What came of an arm.', simpleResolvers: true })
export class ArmReportType {
  constructor(private readonly report: ArmReport) {}

  @Field(() => String, { description: 'Name of the arm.' })
  get arm(): string {
    return this.report.arm;
  }

  @Field(() => Int, { description: 'People who saw something of it.' })
  get users(): number {
    return this.report.users;
  }

  @Field(() => Int, { description: 'Pages that were seen.' })
  get impressions(): number {
    return this.report.impressions;
  }

  @Field(() => Int, { description: 'Products on them, as far as they are counted.' })
  get places(): number {
    return this.report.places;
  }

  @Field(() => Int, { description: 'Those of them that something came of.' })
  get clicks(): number {
    return this.report.clicks;
  }

  @Field(() => Float, { description: 'clicks / places.' })
  get rate(): number {
    return this.report.rate;
  }

  @Field(() => RateIntervalType, {
    description: 'Interval of the rate (Wilson), wider where few people do all of it.',
  })
  get interval(): RateIntervalType {
    return new RateIntervalType(this.report);
  }
}

@ObjectType('RateEstimate', { description: 'An estimate with its interval.', simpleResolvers: true })
export class RateEstimateType {
  @Field(() => Float, { description: 'The estimate.' })
  readonly value: number;

  @Field(() => RateIntervalType, { description: 'Its interval, by the spread over people.' })
  readonly interval: RateIntervalType;

  constructor(estimate: Estimate) {
    this.value = estimate.value;
    this.interval = new RateIntervalType(estimate);
  }
}

@ObjectType('PolicyEstimate', {
  description: 'What an arm with exploration would have gained without it, by the chances of what was shown.',
  simpleResolvers: true,
})
export class PolicyEstimateType {
  constructor(private readonly estimate: ArmEstimate) {}

  @Field(() => String, { description: 'Name of the arm.' })
  get arm(): string {
    return this.estimate.arm;
  }

  @Field(() => RateEstimateType, { description: 'Rate as it was, with exploration.' })
  get logged(): RateEstimateType {
    return this.of('logged');
  }

  @Field(() => RateEstimateType, { description: 'Inverse propensity scoring: unbiased.' })
  get ips(): RateEstimateType {
    return this.of('ips');
  }

  @Field(() => RateEstimateType, { description: 'The same, self-normalised: less noise, a little bias.' })
  get snips(): RateEstimateType {
    return this.of('snips');
  }

  @Field(() => Float, { description: 'As many places of the other policy itself would tell about as much.' })
  get effectiveSize(): number {
    return this.estimate.effectiveSize;
  }

  @Field(() => Float, {
    description: 'Mean weight: 1 but for chance; far from it there is too little to tell.',
  })
  get meanWeight(): number {
    return this.estimate.meanWeight;
  }

  private of(name: keyof Pick<PolicyEstimate, 'logged' | 'ips' | 'snips'>): RateEstimateType {
    return new RateEstimateType(this.estimate[name]);
  }
}

@ObjectType('Experiment', {
  description: 'Ways of answering that are tried side by side.',
  simpleResolvers: true,
})
export class ExperimentType {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => Boolean, {
    description: 'Whether this server knows it; what it showed before is counted all the same.',
  })
  readonly isDeclared!: boolean;

  @Field(() => Boolean, { description: 'Whether it runs now.' })
  readonly isRunning!: boolean;

  @Field(() => [ArmReportType], { description: 'What came of each arm that was seen, by name.' })
  readonly arms!: readonly ArmReportType[];

  @Field(() => [PolicyEstimateType], { description: 'Of each arm with exploration, by name.' })
  readonly estimates!: readonly PolicyEstimateType[];
}
