import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NodeLabelEnum, Relationship } from '../shared/graph-enums.js';

@ObjectType('NodeCount', { description: 'How many nodes have a label.', simpleResolvers: true })
export class NodeCountType {
  @Field(() => NodeLabelEnum, { description: 'The label.' })
  readonly label!: string;

  @Field(() => Int, { description: 'The number.' })
  readonly count!: number;
}

@ObjectType('RelationshipCount', {
  description: 'How many relationships are of a type.',
  simpleResolvers: true,
})
export class RelationshipCountType {
  @Field(() => Relationship, { description: 'The type.' })
  readonly type!: string;

  @Field(() => Int, { description: 'The number.' })
  readonly count!: number;
}

@ObjectType('SnapshotStatistics', {
  description: 'The part of the graph that is in memory.',
  simpleResolvers: true,
})
export class SnapshotStatisticsType {
  @Field(() => Int, { description: 'State of the graph that it shows: its sequence number.' })
  readonly seq!: number;

  @Field(() => Int, { description: 'Nodes held.' })
  readonly nodes!: number;

  @Field(() => Int, { description: 'Relationships held.' })
  readonly edges!: number;

  @Field(() => Float, { description: 'Bytes of its arrays.' })
  readonly bytes!: number;
}

@ObjectType('ModelTraining', {
  description:
    'What became of a training: the new model is measured beside the one in use on a part of each history that neither was trained on.',
  simpleResolvers: true,
})
export class ModelTrainingType {
  @Field(() => Int, { description: 'State of the graph that it was trained on.' })
  readonly seq!: number;

  @Field(() => Boolean, {
    description:
      'False where the model in use stays: the new one is worse by more than 1 % and by more than two standard errors.',
  })
  readonly isTaken!: boolean;

  @Field(() => Int, { description: 'Trainings in a row, up to this one, that were not taken.' })
  readonly refusedInARow!: number;

  @Field(() => Int, { description: 'People measured on; 0 where there was nothing to compare.' })
  readonly users!: number;

  @Field(() => Float, { nullable: true, description: 'nDCG@10 of the new model; null where not measured.' })
  readonly quality?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'nDCG@10 of the model in use then; null where not measured.',
  })
  readonly presentQuality?: number | undefined;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error of their difference; null where not measured.',
  })
  readonly standardError?: number | undefined;
}

@ObjectType('ModelStatistics', { description: 'The model that ranks.', simpleResolvers: true })
export class ModelStatisticsType {
  @Field(() => String, { description: 'Its name.' })
  readonly version!: string;

  @Field(() => Int, { description: 'State of the graph that it was trained on.' })
  readonly seq!: number;

  @Field(() => [String], { description: 'Scorers and path sources it sums, with their weights.' })
  readonly parts!: readonly string[];

  @Field(() => ModelTrainingType, {
    nullable: true,
    description: 'The last training in the background; null before the first, and after an erasure.',
  })
  readonly lastTraining!: ModelTrainingType | undefined;
}

@ObjectType('FactReading', {
  description:
    'How far the texts are read by the present version of the program; until then the earlier reading is shown.',
  simpleResolvers: true,
})
export class FactReadingType {
  @Field(() => String, { description: 'waiting, reading, done or failed (it is tried again).' })
  readonly state!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name and version of the reader; null before the start.',
  })
  readonly reader!: string | undefined;

  @Field(() => Int, { description: 'Products that were looked at.' })
  readonly productsDone!: number;

  @Field(() => Int, { description: 'Products that there are.' })
  readonly productsTotal!: number;

  @Field(() => Int, { description: 'Texts that were read again.' })
  readonly texts!: number;
}

@ObjectType('GraphStatistics', {
  description: 'What the graph holds, and how current the answers are.',
  simpleResolvers: true,
})
export class GraphStatisticsType {
  @Field(() => String, { description: 'embedded or neo4j.' })
  readonly engine!: string;

  @Field(() => Int, { description: 'Sequence number of the last write.' })
  readonly seq!: number;

  @Field(() => [NodeCountType], { description: 'Nodes by label.' })
  readonly nodes!: readonly NodeCountType[];

  @Field(() => [RelationshipCountType], { description: 'Relationships by type.' })
  readonly relationships!: readonly RelationshipCountType[];

  @Field(() => SnapshotStatisticsType, { description: 'What is in memory.' })
  readonly snapshot!: SnapshotStatisticsType;

  @Field(() => ModelStatisticsType, { description: 'What ranks.' })
  readonly model!: ModelStatisticsType;

  @Field(() => FactReadingType, {
    nullable: true,
    description:
      'Reading of texts in the background; experts and operators see it, null where none is set up.',
  })
  readonly factReading!: FactReadingType | undefined;
}
