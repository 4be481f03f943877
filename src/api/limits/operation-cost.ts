import { InvalidValueError } from '../../domain/errors.js';
import { MAX_PAGE_SIZE } from '../shared/page-size.js';
import type { CostField, CostSelection, SizeSource } from './cost-plan.js';

type Variables = Readonly<Record<string, unknown>>;

function sizeNow({ argument, variable, value }: SizeSource, variables: Variables): number {
  const given = variable === undefined ? undefined : variables[variable];
  const size = Array.isArray(given) ? given.length : typeof given === 'number' ? given : value;
  if (argument === 'first' && !(size >= 1 && size <= MAX_PAGE_SIZE))
    throw new InvalidValueError('first', `expected 1 to ${MAX_PAGE_SIZE}, got ${size}`);
  return size;
}

/**
 * How many nodes an answer could hold at most: cost(field) = size · (1 + Σ cost(children)) for lists, own + Σ cost for
 * objects, 0 for plain values; a field's own cost stands for its work. A page size counts for the lists directly in
 * the field that has it. Each shared fragment is worked out once. Throws InvalidValueError for a page size outside
 * 1 to 100.
 */
export function operationCost(selection: CostSelection, variables: Variables): number {
  const known = new Map<CostSelection, number>();
  const ofSelection = (one: CostSelection): number => {
    const before = known.get(one);
    if (before !== undefined) return before;
    let cost = 0;
    for (const field of one.fields) cost += ofField(field);
    for (const fragment of one.fragments) cost += ofSelection(fragment);
    known.set(one, cost);
    return cost;
  };
  const ofField = ({ own, asked, size, selection: inner }: CostField): number => {
    if (asked !== undefined && asked !== size) sizeNow(asked, variables);
    const children = ofSelection(inner);
    return size === undefined ? own + children : own + sizeNow(size, variables) * (1 + children);
  };
  return ofSelection(selection);
}
