import { isNodeId, labelOf } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { PERSONAS } from '../../graph/worked-out-values.js';
import type { RememberedPersona } from '../../profile/personas/persona.js';
import { readWorkedOut, writeWorkedOut } from './worked-out.js';

function isRemembered(value: unknown): value is RememberedPersona {
  const { id, centre } = (value ?? {}) as Partial<Record<keyof RememberedPersona, unknown>>;
  if (!isNodeId(id) || labelOf(id) !== 'Persona' || typeof centre !== 'object' || centre === null)
    return false;
  return Object.values(centre).every((one) => Number.isFinite(one));
}

/** The personas that were found last for the shop in `store`; none where there were none, or what is there is none. */
export async function rememberedPersonas(store: GraphStore): Promise<RememberedPersona[]> {
  const stored = ((await readWorkedOut(store, PERSONAS)) ?? {}) as { readonly personas?: unknown };
  return Array.isArray(stored.personas) ? stored.personas.filter(isRemembered) : [];
}

/** Keeps `personas`, found in what is known up to `cursor` of the feed, so that their like has the same ids after a restart. */
export async function storePersonas(
  store: GraphStore,
  cursor: string,
  personas: readonly RememberedPersona[],
): Promise<void> {
  await writeWorkedOut(store, PERSONAS, cursor, { personas });
}
