import type { ColumnProfile } from './column-profile.js';
import { headerScores, type Role } from './header-words.js';
import { roleFit, valueRole } from './role-fit.js';
import { type SpecificationColumn, specificationColumn } from './specification-column.js';

/** What a column was found to be. */
export interface ColumnRole {
  readonly column: ColumnProfile;
  /** A field, or undefined for a specification or a column that is left out. */
  readonly role: Exclude<Role, 'ignore'> | undefined;
  readonly specification: SpecificationColumn | undefined;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Below this a column is not said to be a field. */
const LEAST = 0.4;

interface Candidate {
  readonly place: number;
  readonly role: Role;
  readonly score: number;
}

function candidates(columns: readonly ColumnProfile[], kind: 'products' | 'reviews'): Candidate[] {
  return columns.flatMap((column, place) => {
    const scores = new Map<Role, number>();
    const note = (role: Role, score: number): void => {
      // What reviews say in a file of products is none of a product; product fields beside reviews are less likely.
      const isOther = kind === 'products' && role.startsWith('reviews');
      const known = isOther ? 'ignore' : role;
      const value = isOther
        ? score * 0.9
        : kind === 'reviews' && role.startsWith('products')
          ? score * 0.93
          : score;
      if (value > (scores.get(known) ?? 0)) scores.set(known, value);
    };
    for (const [role, score] of headerScores(column.name)) note(role, score * roleFit(role, column));
    if (/id$/i.test(column.name) && column.distinct > 0.95 && kind === 'products')
      note('products.externalId', 0.7 * roleFit('products.externalId', column));
    const byValue = valueRole(column, kind);
    if (byValue !== undefined) note(byValue[0], byValue[1]);
    return [...scores].map(([role, score]) => ({ place, role, score }));
  });
}

/**
 * What each column of `kind` is: the surest pair of column and field first, each field once, each column once. Of a file
 * of products a column that is no field is a specification unless its header or cells say that it is something else.
 */
export function assignRoles(columns: readonly ColumnProfile[], kind: 'products' | 'reviews'): ColumnRole[] {
  const sorted = candidates(columns, kind)
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.place - b.place || (a.role < b.role ? -1 : 1));
  const roles = new Map<number, Candidate>();
  const taken = new Set<Role>();
  for (const candidate of sorted) {
    const { place, role } = candidate;
    if (roles.has(place) || (role !== 'ignore' && taken.has(role))) continue;
    roles.set(place, candidate);
    taken.add(role);
  }
  // Products need a name: where none is called so, their models are.
  const model = [...roles.values()].find(({ role }) => role === 'products.model');
  if (model !== undefined && !taken.has('products.name'))
    roles.set(model.place, { ...model, role: 'products.name' });
  const specifications = findSpecifications(columns, kind, roles);
  return columns.map((column, place) => {
    const found = roles.get(place);
    const specification = specifications.get(place);
    return {
      column,
      role: found === undefined || found.role === 'ignore' ? undefined : found.role,
      specification,
      confidence: found?.score ?? (specification?.isKnown === true ? 0.8 : 0.5),
    };
  });
}

function findSpecifications(
  columns: readonly ColumnProfile[],
  kind: 'products' | 'reviews',
  roles: ReadonlyMap<number, Candidate>,
): ReadonlyMap<number, SpecificationColumn> {
  const found = new Map<number, SpecificationColumn>();
  if (kind === 'reviews') return found;
  const names = new Set<string>();
  // What the ontology knows comes first: it may not be taken by a column that only looks like it.
  for (const wantsHeader of [true, false])
    for (const [place, column] of columns.entries()) {
      if (roles.has(place) || found.has(place)) continue;
      const specification = specificationColumn(column, names);
      if (specification === undefined || names.has(specification.name)) continue;
      if (wantsHeader && !specification.isKnown) continue;
      found.set(place, specification);
      names.add(specification.name);
    }
  return found;
}
