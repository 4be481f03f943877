import { nodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { statedInText } from './stated-in-text.js';

/** What a stated value says of a feature: all of it, some of it (IPX4 stands rain and no lake), none. */
export type Grade = 'FULL' | 'PART' | 'NONE';

/** A stated value of one specification. */
interface StatedValue {
  /** In the canonical unit; NaN for words. */
  readonly value: number;
  /** In lower case; '' for numbers. */
  readonly text: string;
}

interface ValueRule {
  /** Key of the specification. */
  readonly specification: string;
  readonly grade: (stated: StatedValue) => Grade | undefined;
  /** Kinds of goods (keys) whose value means that; all when left out: the power of a speaker charges nothing. */
  readonly categories?: readonly string[];
}

/** Second digit of an IP code (IEC 60529): from 7 on it stands being under water, 3 to 6 spray and jets. */
const IP = /ip[\dx]([\dx])/;
const UNDER_WATER = 7;
const SPRAY = 3;
/** Static pressure of watches (ISO 22810): swimming from 5 ATM, 50 m, on. */
const ATM = /(\d{1,3}) ?atm/;
const METRES = /(\d{1,3}) ?(?:m\b|metres|meters|米)/;
const SWIM_ATM = 5;
const SWIM_METRES = 1;
/** Charging from so many watts on is called fast. */
const FAST_CHARGING_W = 18;

function waterGrade({ text }: StatedValue): Grade | undefined {
  const digit = Number(IP.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isNaN(digit)) return digit >= UNDER_WATER ? 'FULL' : digit >= SPRAY ? 'PART' : 'NONE';
  const atm = ATM.exec(text)?.[1];
  if (atm !== undefined) return Number(atm) >= SWIM_ATM ? 'FULL' : 'PART';
  const metres = METRES.exec(text)?.[1];
  if (metres !== undefined) return Number(metres) >= SWIM_METRES ? 'FULL' : 'PART';
  if (/^(?:no|none|not\b|无|没有|不)/.test(text)) return 'NONE';
  const stated = statedInText(text, 'water resistance');
  return stated === true ? 'FULL' : stated === 'PART' ? 'PART' : undefined;
}

const RULES: Readonly<Record<string, ValueRule>> = {
  'water resistance': { specification: 'water-resistance', grade: waterGrade },
  'noise cancellation': {
    specification: 'noise-cancellation',
    grade: ({ value }) => (value > 0 ? 'FULL' : undefined),
  },
  zoom: {
    specification: 'optical-zoom',
    grade: ({ value }) => (value > 1 ? 'FULL' : value === 1 ? 'NONE' : undefined),
  },
  wireless: {
    specification: 'wireless-standard',
    grade: ({ text }) => (/bluetooth|蓝牙|\bbt\b|wi-?fi|2\.4 ?ghz|lte|5g/.test(text) ? 'FULL' : undefined),
  },
  '5g': {
    specification: 'wireless-standard',
    grade: ({ text }) => (/\b5g\b/.test(text) ? 'FULL' : /\b(?:4g|lte)\b/.test(text) ? 'NONE' : undefined),
  },
  'fast charging': {
    specification: 'power',
    grade: ({ value }) => (value >= FAST_CHARGING_W ? 'FULL' : undefined),
    categories: ['phone', 'tablet', 'laptop', 'power-bank', 'charger'],
  },
};

/** What a value says, and the words that it was stated in; undefined for a number. */
export interface GradedValue {
  readonly grade: Grade;
  readonly text?: string;
}

function isOfKind(snapshot: Snapshot, product: number, kinds: readonly string[]): boolean {
  const table = snapshot.table('Category');
  return [...snapshot.relation('IN_CATEGORY:Product:Category').out.row(product)].some((category) =>
    kinds.some((kind) => table.id(category) === nodeId('Category', kind)),
  );
}

/** What the stated values of `product` (index) say of `feature` (canonical name); undefined where they say nothing. */
export function gradedValue(snapshot: Snapshot, product: number, feature: string): GradedValue | undefined {
  const rule = RULES[feature];
  if (rule === undefined) return undefined;
  const specification = snapshot.table('Specification').indexOf(nodeId('Specification', rule.specification));
  const { out } = snapshot.relation('HAS_SPEC:Product:Specification');
  const at = specification < 0 ? -1 : out.find(product, specification);
  if (at < 0 || (rule.categories && !isOfKind(snapshot, product, rule.categories))) return undefined;
  const place = out.columns[1]?.[at] as number;
  const text = place < 0 ? '' : snapshot.text(place);
  const grade = rule.grade({ value: out.columns[0]?.[at] as number, text: text.toLowerCase() });
  return grade && { grade, ...(text !== '' && { text }) };
}
