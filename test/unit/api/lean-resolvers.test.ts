import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { execute, executeSync, type GraphQLSchema, isObjectType, parse } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { useLeanResolvers } from '../../../src/api/lean-resolvers.js';

@InputType('ThingSize')
class ThingSize {
  @Field(() => String)
  readonly unit!: string;

  /** Only an instance of the class has it. */
  label(): string {
    return `in ${this.unit}`;
  }
}

@ArgsType()
class Wanted {
  @Field(() => String, { nullable: true })
  readonly unit?: string | null;

  @Field(() => [String], { nullable: true })
  readonly names?: string[] | null;

  @Field(() => Int, { defaultValue: 3 })
  readonly first!: number;

  @Field(() => ThingSize, { nullable: true })
  readonly size?: ThingSize | null;

  /** Only an instance of the class has it. */
  kind(): string {
    return this.size?.label() ?? 'any';
  }
}

@ArgsType()
class Renamed {
  @Field(() => String, { name: 'colour', nullable: true })
  readonly color?: string | null;
}

@ArgsType()
class RenamedMore extends Renamed {
  @Field(() => String, { nullable: true })
  readonly shade?: string | null;
}

@ObjectType('Thing')
class Thing {
  constructor(readonly key: string) {}

  @Field(() => String)
  title(
    @Arg('language', () => String, { nullable: true }) language: string | null | undefined,
    @Ctx() context: { readonly language: string },
  ): string {
    return `${this.key} ${language ?? context.language}`;
  }

  @Field(() => String)
  size(@Arg('size', () => ThingSize) size: ThingSize): string {
    return size.label();
  }
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => [Thing])
  things(): Thing[] {
    return [new Thing('lamp'), new Thing('desk')];
  }

  @Query(() => String)
  wanted(@Args(() => Wanted) wanted: Wanted): string {
    const given = Object.entries(wanted).map(([name, value]) => `${name}=${String(value)}`);
    return `${wanted.kind()} ${given.join(' ')}`;
  }

  @Query(() => String)
  renamed(@Args(() => RenamedMore) wanted: RenamedMore): string {
    return JSON.stringify(wanted);
  }

  @Query(() => String)
  broken(): string {
    throw new Error('broken at once');
  }

  @Query(() => String)
  never(): Promise<string> {
    return new Promise(() => {});
  }

  @FieldResolver(() => String)
  note(@Ctx('language') language: string, @Root() thing: Thing): string {
    if (thing.key === 'desk' && language === 'none') throw new Error('no note of a desk');
    return `${language} of ${thing.key}`;
  }
}

const plainSchema = (): GraphQLSchema => buildSchemaSync({ resolvers: [ThingResolver], validate: false });

function schema(): GraphQLSchema {
  const built = plainSchema();
  useLeanResolvers(built);
  return built;
}

const ask = (text: string, language = 'en') =>
  executeSync({ schema: schema(), document: parse(text), contextValue: { language } });

describe('fields that call their methods themselves', () => {
  it('answer at once, with arguments, context and root in the places that the method has them', () => {
    const { data, errors } = ask('{ things { title own: title(language: "zh") note } }');
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      things: [
        { title: 'lamp en', own: 'lamp zh', note: 'en of lamp' },
        { title: 'desk en', own: 'desk zh', note: 'en of desk' },
      ],
    });
  });

  it('tell an error with its path', () => {
    const { errors } = ask('{ things { note } }', 'none');
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([
      ['no note of a desk', ['things', 1, 'note']],
    ]);
  });

  it('make an instance of all arguments, with those that are given and no others', () => {
    const { data, errors } = ask('{ wanted(unit: null, names: ["a", "b"]) few: wanted(first: 1) }');
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      wanted: 'any unit=null names=a,b first=3',
      few: 'any first=1',
    });
  });

  it('leave all arguments to type-graphql where an object is among them', async () => {
    const { data } = await execute({
      schema: schema(),
      document: parse('{ wanted(size: { unit: "cm" }) }'),
      contextValue: { language: 'en' },
    });
    expect(String(data?.wanted)).toMatch(/^in cm /);
  });

  it('leave all arguments to type-graphql where one has another name in the schema', async () => {
    const document = parse('{ renamed(colour: "red", shade: "dark") }');
    const expected = await execute({ schema: plainSchema(), document });
    expect(expected.errors).toBeUndefined();
    expect(await execute({ schema: schema(), document })).toEqual(expected);
  });

  it('let an answer that a field of the query ends at once wait for no other field', async () => {
    const { data, errors } = await execute({ schema: schema(), document: parse('{ never broken }') });
    expect(data).toBeNull();
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['broken at once', ['broken']]]);
  });

  it('leave objects as arguments to type-graphql, which makes instances of their classes', async () => {
    const type = schema().getType('Thing');
    if (!isObjectType(type)) throw new Error('expected an object type');
    const { resolve } = type.getFields().size ?? {};
    expect(await resolve?.(new Thing('lamp'), { size: { unit: 'cm' } }, {}, {} as never)).toBe('in cm');
  });
});
