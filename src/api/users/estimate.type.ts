import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Estimate', {
  description:
    'A number worked out from what is known, with what it is between at about 95 %: wide where little is.',
  simpleResolvers: true,
})
export class EstimateType {
  @Field(() => Float, { description: 'The best guess.' })
  readonly value!: number;

  @Field(() => Float, { description: 'Low end of the interval.' })
  readonly low!: number;

  @Field(() => Float, { description: 'High end of the interval.' })
  readonly high!: number;
}
