import { LATEST_SECOND } from '../../domain/event-time.js';
import type { GraphEdge } from '../../domain/graph-records.js';
import {
  type NodeLabel,
  ORDER_STATES,
  RELATIONSHIP_NAMES,
  RELATIONSHIP_TYPES,
  type RelationshipName,
  type RelationshipType,
} from '../../domain/ontology.js';
import type { ColumnKinds } from './column.js';
import type { RowsForm } from './rows-form.js';

/** The labels that the snapshot holds: what requests traverse. Texts, listings and history stay in the store. */
export const SNAPSHOT_LABELS = [
  'Product',
  'ProductModel',
  'ProductLine',
  'Brand',
  'Category',
  'Feature',
  'Specification',
  'Need',
  'User',
  'Persona',
  'Promotion',
  'HelpTopic',
  'Rule',
  'Audience',
] as const satisfies readonly NodeLabel[];
export type SnapshotLabel = (typeof SNAPSHOT_LABELS)[number];

const LABEL_NUMBERS = new Map<SnapshotLabel, number>(SNAPSHOT_LABELS.map((label, number) => [label, number]));

/** The place of `label` in SNAPSHOT_LABELS: what columns of numbers keep of it. */
export function labelNumber(label: SnapshotLabel): number {
  return LABEL_NUMBERS.get(label) as number;
}

/** A relationship type between two labels, such as `HAS_FEATURE:Product:Feature`. */
export type RelationKey = `${RelationshipName}:${SnapshotLabel}:${SnapshotLabel}`;

/** Which numbers of an edge the snapshot keeps, in at most 12 bytes. */
export interface ColumnPlan {
  readonly names: readonly string[];
  readonly kinds: readonly ColumnKinds[];
  /** Whether several edges of this type may join the same two nodes. */
  readonly keyed: boolean;
  /** How many of the columns, from the first, the reverse rows carry too: those that a request reads from there. */
  readonly mirrored: number;
  readonly read: (edge: GraphEdge, texts: (text: string) => number) => readonly number[];
}

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Seconds since 1970 of an ISO time, 0 when there is none; what a column of times cannot hold is as near as it can be. */
function seconds(value: unknown): number {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.min(LATEST_SECOND, Math.max(0, Math.floor(at / 1000)));
}

/** Counts, places of texts, and numbers that are mostly small and whole: as narrow as what is there. */
const COUNT: ColumnKinds = ['uint8', 'uint16', 'uint32'];
const TEXT: ColumnKinds = ['int16', 'int32'];
const WEIGHT: ColumnKinds = ['int8', 'float32'];
const NUMBER: ColumnKinds = ['int8', 'float32', 'float64'];
const TIME: ColumnKinds = ['uint32'];
const SCORE: ColumnKinds = ['float32'];

const NO_COLUMNS: ColumnPlan = { names: [], kinds: [], keyed: false, mirrored: 0, read: () => [] };
const BEHAVIOUR: ColumnPlan = {
  names: ['at', 'weight'],
  kinds: [TIME, WEIGHT],
  keyed: true,
  mirrored: 0,
  read: ({ properties }) => [seconds(properties.at), number(properties.weight, 1)],
};
const SCORED: ColumnPlan = {
  names: ['score'],
  kinds: [SCORE],
  keyed: false,
  mirrored: 0,
  read: ({ properties }) => [number(properties.score, number(properties.weight, 1))],
};

const PLANS: Partial<Record<RelationshipName, ColumnPlan>> = {
  RATED: {
    ...BEHAVIOUR,
    kinds: [TIME, NUMBER],
    read: ({ properties }) => [seconds(properties.at), number(properties.value, 3)],
  },
  HAS_FEATURE: {
    names: ['score', 'positive', 'negative'],
    kinds: [SCORE, COUNT, COUNT],
    keyed: false,
    mirrored: 1,
    read: ({ properties }) => [
      number(properties.score, 0),
      number(properties.positive, 0),
      number(properties.negative, 0),
    ],
  },
  HAS_SPEC: {
    names: ['value', 'text'],
    kinds: [NUMBER, TEXT],
    keyed: false,
    mirrored: 0,
    read: ({ properties }, texts) => [
      number(properties.value, Number.NaN),
      typeof properties.valueText === 'string' ? texts(properties.valueText) : -1,
    ],
  },
  OFFERED: {
    names: ['at', 'clickedAt', 'context'],
    kinds: [TIME, TIME, TEXT],
    keyed: true,
    mirrored: 3,
    read: ({ properties }, texts) => [
      seconds(properties.at),
      seconds(properties.clickedAt),
      texts(typeof properties.context === 'string' ? properties.context : ''),
    ],
  },
  ORDERED: {
    names: ['at', 'state'],
    kinds: [TIME, ['int8']],
    keyed: true,
    mirrored: 0,
    read: ({ properties }) => [
      seconds(properties.at),
      (ORDER_STATES as readonly unknown[]).indexOf(properties.state),
    ],
  },
  RATED_HELP: {
    names: ['at', 'helpful'],
    kinds: [TIME, ['int8']],
    keyed: false,
    mirrored: 2,
    read: ({ properties }) => [seconds(properties.at), properties.helpful === true ? 1 : 0],
  },
  BETTER_THAN: { ...NO_COLUMNS, keyed: true },
  SUITS: { ...SCORED, mirrored: 1 },
  SIMILAR_TO: SCORED,
  INTERESTED_IN: { ...SCORED, kinds: [NUMBER] },
  MEMBER_OF: SCORED,
  SERVED_BY: SCORED,
};

/** The columns of relationship `type`. */
export function columnPlan(type: RelationshipName): ColumnPlan {
  const declared: RelationshipType = RELATIONSHIP_TYPES[type];
  return PLANS[type] ?? (declared.role === 'behaviour' ? BEHAVIOUR : NO_COLUMNS);
}

/** What the rows from source to target hold. */
export function outForm({ kinds, keyed }: ColumnPlan): RowsForm {
  return { kinds, parallels: keyed ? 'keyed' : 'none' };
}

/** What the rows from target to source hold: without columns nothing tells parallel edges apart there. */
export function inForm({ kinds, keyed, mirrored }: ColumnPlan): RowsForm {
  const parallels = mirrored === 0 ? 'counted' : 'keyed';
  return { kinds: kinds.slice(0, mirrored), parallels: keyed ? parallels : 'none' };
}

/** What no request traverses: it would fill the memory with what was shown. */
const IN_STORE_ALONE: readonly RelationshipName[] = ['SHOWN', 'ASKED'];

/** What no model learns from: it moves no `heldSeq`, so that nothing is trained because of it. */
export const UNTRAINED: ReadonlySet<RelationshipName> = new Set(['OFFERED', 'ORDERED', 'RATED_HELP']);

/** Every relation that the snapshot holds, with its type and end labels. */
export const SNAPSHOT_RELATIONS: readonly {
  readonly key: RelationKey;
  readonly type: RelationshipName;
  readonly from: SnapshotLabel;
  readonly to: SnapshotLabel;
}[] = RELATIONSHIP_NAMES.filter((type) => !IN_STORE_ALONE.includes(type)).flatMap((type) => {
  const inSnapshot = (label: NodeLabel): label is SnapshotLabel =>
    (SNAPSHOT_LABELS as readonly NodeLabel[]).includes(label);
  const ends: RelationshipType = RELATIONSHIP_TYPES[type];
  return ends.from
    .filter(inSnapshot)
    .flatMap((from) =>
      ends.to
        .filter(inSnapshot)
        .map((to) => ({ key: `${type}:${from}:${to}` as RelationKey, type, from, to })),
    );
});
