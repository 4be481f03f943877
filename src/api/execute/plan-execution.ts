import { type GraphQLObjectType, getArgumentValues } from 'graphql';
import { ignoreRest, isPromise } from './complete-value.js';
import {
  mayBeShared,
  type OperationPlan,
  type PlannedField,
  type Selection,
  type Values,
} from './operation-plan.js';

type Answer = Record<string, unknown>;

/** `answer` once all that it waits for is there. */
async function settled(answer: Answer): Promise<Answer> {
  const values = await Promise.all(Object.values(answer));
  return Object.fromEntries(Object.keys(answer).map((key, place) => [key, values[place]]));
}

/** One execution of a query by its plan. It knows no errors in an answer: the first one ends it. */
export class PlanExecution {
  private readonly args = new Map<PlannedField, Values>();

  constructor(
    private readonly plan: OperationPlan,
    readonly context: unknown,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** The data, for the query type `type`. Throws, or is rejected with, the first error. */
  run(type: GraphQLObjectType): Answer | Promise<Answer> {
    return this.fields(this.plan.root(type), undefined);
  }

  object(field: PlannedField, type: GraphQLObjectType, value: unknown): Answer | Promise<Answer> {
    return this.fields(this.plan.under(field, type), value);
  }

  private fields(selection: Selection, source: unknown): Answer | Promise<Answer> {
    const answer: Answer = {};
    let hasPromise = false;
    try {
      for (const field of selection) {
        const value = this.resolve(field, source);
        const completed = isPromise(value)
          ? value.then((one) => field.complete(this, field, one))
          : field.complete(this, field, value);
        answer[field.key] = completed;
        if (isPromise(completed)) hasPromise = true;
      }
    } catch (error) {
      ignoreRest(Object.values(answer));
      throw error;
    }
    return hasPromise ? settled(answer) : answer;
  }

  /** What the field's method gives, or the property of its name. */
  private resolve(field: PlannedField, source: unknown): unknown {
    const { resolve, name } = field.definition;
    if (resolve !== undefined) return resolve(source, this.argsOf(field), this.context, field.info);
    if (typeof source !== 'object' || source === null) return undefined;
    const value = (source as Readonly<Answer>)[name];
    return typeof value === 'function'
      ? value.call(source, this.argsOf(field), this.context, field.info)
      : value;
  }

  private argsOf(field: PlannedField): Values {
    const known = field.args ?? this.args.get(field);
    if (known !== undefined) return known;
    const args = getArgumentValues(field.definition, field.nodes[0], this.variables);
    if (mayBeShared(args)) this.args.set(field, Object.freeze(args));
    return args;
  }
}
