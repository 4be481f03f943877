import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  isNonNullType,
  locatedError,
} from 'graphql';
import { isPromise } from './complete-value.js';
import { FieldErrors, type Place, pathTo } from './field-errors.js';
import { mayBeShared, type OperationPlan } from './operation-plan.js';
import type { PlannedField, Selection, Values } from './planned-field.js';

type Answer = Record<string, unknown>;

/** `answer` once all that it waits for is there. */
function settled(answer: Answer): Promise<Answer> {
  return Promise.all(Object.values(answer)).then((values) =>
    Object.fromEntries(Object.keys(answer).map((key, place) => [key, values[place]])),
  );
}

/** One execution of a query by its plan. */
export class PlanExecution {
  private readonly args = new Map<PlannedField, Values>();
  private errors: FieldErrors | undefined;

  constructor(
    private readonly plan: OperationPlan,
    readonly context: unknown,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** The answer, for the query type `type`; its data are null where what may not be null failed up to the root. */
  async run(type: GraphQLObjectType): Promise<ExecutionResult> {
    let data: Answer | null = null;
    try {
      data = await this.fields(this.plan.root(type), undefined, undefined);
    } catch (error) {
      this.tell(error as GraphQLError, []);
    }
    // With all members that Apollo Server puts in later: V8 makes a hidden class each time one is added to a copy.
    return { errors: this.errors?.list, data, extensions: undefined } as unknown as ExecutionResult;
  }

  object(
    field: PlannedField,
    type: GraphQLObjectType,
    value: unknown,
    place: Place,
  ): Answer | Promise<Answer> {
    return this.fields(this.plan.under(field, type), value, place);
  }

  fail(
    error: unknown,
    field: PlannedField,
    type: GraphQLOutputType,
    parent: Place | undefined,
    key: string | number,
  ): null {
    const path = pathTo(parent, key);
    const located = locatedError(error, field.nodes, path);
    if (isNonNullType(type)) throw located;
    this.tell(located, path);
    return null;
  }

  private tell(error: GraphQLError, path: readonly (string | number)[]): void {
    this.errors ??= new FieldErrors();
    this.errors.add(error, path);
  }

  private fields(selection: Selection, source: unknown, at: Place | undefined): Answer | Promise<Answer> {
    const answer: Answer = {};
    let hasPromise = false;
    try {
      for (const field of selection) {
        const completed = this.field(field, source, at);
        answer[field.key] = completed;
        if (isPromise(completed)) hasPromise = true;
      }
    } catch (error) {
      if (!hasPromise) throw error;
      // As graphql-js: what has begun is waited for, and its errors are told.
      return settled(answer).finally(() => {
        throw error;
      });
    }
    return hasPromise ? settled(answer) : answer;
  }

  private field(field: PlannedField, source: unknown, at: Place | undefined): unknown {
    let value: unknown;
    try {
      value = this.resolve(field, source);
    } catch (error) {
      return this.fail(error, field, field.definition.type, at, field.key);
    }
    return field.complete(this, field, value, at, field.key);
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
