import { z } from 'zod';
import { FIELD_RULES, type TableKind } from './field-table.js';
import { TRANSFORM_NAMES } from './transforms.js';

const column = z.string().min(1).max(500);
const currency = z.string().regex(/^[A-Z]{3}$/, 'expected a currency code such as EUR');
const offset = z
  .string()
  .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, 'expected an offset such as +08:00')
  .transform(
    (text) => (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(4))),
  );

const detailed = z.strictObject({
  from: z.union([column, z.array(column).min(1).max(20)]),
  as: z.enum(TRANSFORM_NAMES).optional(),
  /** Taken where the cell is blank or has no entry in `values`. */
  default: z.string().max(500).optional(),
  /** Cells that stand for something else: `{"1": "5", "0": "1"}`. */
  values: z.record(z.string(), z.string()).optional(),
  order: z.enum(['dmy', 'mdy']).optional(),
  offset: offset.optional(),
  numbers: z.enum(['comma', 'point', 'auto']).optional(),
  currency: currency.optional(),
  scale: z.number().positive().max(1000).optional(),
});

/** Where a field comes from: a column, several of which the first that is not blank counts, or a "{template}". */
const field = z.union([column, z.array(column).min(1).max(20), detailed]);
export type FieldSource = z.infer<typeof field>;

const specification = z.strictObject({
  from: column,
  /** Its unit, where the column does not say it. */
  unit: z.string().max(20).optional(),
  /** Of a cell such as "8GB 1GB RAM" only the amount before this word. */
  before: z.string().min(1).max(40).optional(),
  /** The cell without the amounts before this word. */
  except: z.string().min(1).max(40).optional(),
});
export type SpecificationSource = z.infer<typeof specification>;

const TABLE_KINDS = Object.keys(FIELD_RULES) as [TableKind, ...TableKind[]];

const one = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  source: z.string().min(1).max(200).optional(),
  fields: z.record(z.string(), field),
  constants: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Canonical name of a specification to the column that holds it. */
  specifications: z.record(z.string().max(200), z.union([column, specification])).default({}),
  /** A column of JSON or XML that holds them all: an object, or a list of objects with a name and a value. */
  specificationsFrom: z.array(column).max(10).default([]),
  /** Only rows whose column has one of these values; the others are left out on purpose. */
  where: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** Rows without a needed field make no record of this kind and are no problem. */
  optional: z.boolean().default(false),
});
export type RecordMapping = z.infer<typeof one>;

const form = z
  .strictObject({
    format: z.enum(['table', 'jsonl', 'json-ld', 'page', 'xml']).optional(),
    delimiter: z.string().length(1).optional(),
    encoding: z.string().max(40).optional(),
    header: z.array(z.string()).min(1).max(10_000).optional(),
  })
  .default({});

/** What a mapping file holds, before its defaults are filled in. */
export type MappingInput = z.input<typeof several>;

const several = z.strictObject({
  description: z.string().max(2_000).default(''),
  form,
  records: z.array(one).min(1).max(10),
});

/** How the columns of a source become records: one or more kinds of them from each row. */
export type Mapping = z.infer<typeof several>;

/** A mapping file: `records: [...]`, or the one mapping with `form` and `description` beside its other keys. */
const single = one.extend({ description: z.string().max(2_000).default(''), form });

/** Checks what a mapping file holds; gives the mapping, or the problems in words. */
export function checkMapping(content: unknown): { mapping: Mapping } | { problems: readonly string[] } {
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  if (!isObject) return { problems: ['expected keys such as "kind" and "fields"'] };
  const parsed = Object.hasOwn(content, 'records')
    ? several.safeParse(content)
    : single
        .transform(({ description, form: how, ...record }) => ({ description, form: how, records: [record] }))
        .safeParse(content);
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    };
  const problems = parsed.data.records.flatMap(fieldProblems);
  return problems.length > 0 ? { problems } : { mapping: parsed.data };
}

function fieldProblems({ kind, fields, constants, source }: RecordMapping): string[] {
  const rules = FIELD_RULES[kind];
  const known = Object.keys(rules);
  const given = new Set([...Object.keys(fields), ...Object.keys(constants)]);
  if (source !== undefined) given.add('source');
  const unknown = [...given]
    .filter((name) => !known.includes(name))
    .map((name) => `fields.${name}: ${kind} have no such field; they have ${known.join(', ')}`);
  const missing = known
    .filter((name) => rules[name]?.required === true && !given.has(name))
    .map(
      (name) => `fields.${name}: ${kind} need it: name a column under "fields", or a value under "constants"`,
    );
  return [...unknown, ...missing];
}
