import { Arg, Ctx, Float, ID, Int, Query, Resolver } from 'type-graphql';
import { InvalidValueError } from '../../domain/errors.js';
import { estimateUnexplored, reportArms } from '../../experiment/report-experiment.js';
import { requireSeesExperiments } from '../auth/permissions.js';
import type { ApiContext } from '../context.js';
import { currentProduct } from '../nodes/find-node.js';
import {
  ArmReportType,
  ExperimentType,
  OUTCOMES,
  OutcomeEnum,
  type OutcomeName,
  PolicyEstimateType,
} from './experiment.type.js';
import { readShownPlaces } from './shown-places.js';

const MAX_WINDOW_HOURS = 24 * 90;
const MAX_PLACES = 100;

@Resolver()
export class ExperimentResolver {
  @Query(() => ExperimentType, {
    description:
      'What came of an experiment, counted from what people saw and did. For experts and operators.',
    complexity: 500,
  })
  async experiment(
    @Arg('name', () => ID, { description: 'Its name, as it was declared.' }) name: string,
    @Arg('outcome', () => OutcomeEnum, { defaultValue: 'CLICK', description: 'What counts as success.' })
    outcome: OutcomeName,
    @Arg('windowHours', () => Float, {
      defaultValue: 24,
      description: 'How long after it was seen it counts, at most 2160 hours.',
    })
    windowHours: number,
    @Arg('places', () => Int, { defaultValue: 10, description: 'Places that are counted, from the top.' })
    places: number,
    @Ctx() context: ApiContext,
  ): Promise<ExperimentType> {
    const { services, snapshot, caller, now } = context;
    requireSeesExperiments(caller);
    if (!(windowHours > 0 && windowHours <= MAX_WINDOW_HOURS))
      throw new InvalidValueError(
        'windowHours',
        `expected above 0 to ${MAX_WINDOW_HOURS}, got ${windowHours}`,
      );
    if (places < 1 || places > MAX_PLACES)
      throw new InvalidValueError('places', `expected 1 to ${MAX_PLACES}, got ${places}`);
    const declared = services.experiments.find((one) => one.name === name);
    const users = snapshot.table('User');
    const shown = await readShownPlaces(
      services.store,
      users.ids.filter((_, index) => users.isAlive(index)),
      {
        experiment: name,
        outcomes: OUTCOMES[outcome],
        windowSeconds: windowHours * 3_600,
        places,
        currentId: (product) => currentProduct(snapshot, product)?.id ?? product,
      },
    );
    return {
      name,
      isDeclared: declared !== undefined,
      isRunning: declared !== undefined && declared.startsAt <= now && now < declared.endsAt,
      arms: reportArms(shown).map((report) => new ArmReportType(report)),
      estimates: estimateUnexplored(shown).map((estimate) => new PolicyEstimateType(estimate)),
    };
  }
}
