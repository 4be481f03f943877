import { Ctx, Query, Resolver } from 'type-graphql';
import { maySeeCuration } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import type { Services } from '../services/services.js';
import { GraphStatisticsType, type ModelTrainingType } from './graph-statistics.type.js';

function lastTraining({ trainingReport }: Services): ModelTrainingType | undefined {
  if (trainingReport === undefined) return undefined;
  const { comparison, ...told } = trainingReport;
  if (comparison === undefined) return { ...told, users: 0 };
  const { users, quality, presentQuality, standardError } = comparison;
  const measured = { users, quality, presentQuality };
  return { ...told, ...measured, ...(Number.isFinite(standardError) && { standardError }) };
}

@Resolver()
export class GraphResolver {
  @Query(() => GraphStatisticsType, {
    description: 'What the graph holds, and how current the answers are.',
    complexity: 100,
  })
  async graph(@Ctx() { services, snapshot, caller }: ApiContext): Promise<GraphStatisticsType> {
    const counts = await services.store.counts();
    const { model } = services.recommender;
    const parts = [
      ...model.parts.map(({ scorer, weight }) => `${scorer.name} ${weight.toFixed(3)}`),
      ...model.paths.map(({ source, weight }) => `${source.name} ${weight.toFixed(3)}`),
    ];
    return {
      engine: services.store.engine,
      seq: counts.seq,
      nodes: Object.entries(counts.nodes).map(([label, count]) => ({ label, count })),
      relationships: Object.entries(counts.edges).map(([type, count]) => ({ type, count })),
      snapshot: { seq: snapshot.seq, ...snapshot.size() },
      model: { version: model.version, seq: model.seq, parts, lastTraining: lastTraining(services) },
      factReading: maySeeCuration(caller) ? services.factReading?.progress : undefined,
    };
  }
}
