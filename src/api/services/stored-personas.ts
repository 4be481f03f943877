import { isNodeId, labelOf } from '../../domain/ids.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { PERSONAS } from '../../graph/worked-out-values.js';
import type { RememberedPersona } from '../../profile/personas/persona.js';

function isRemembered(value: unknown): value is RememberedPersona {
  const { id, centre } = (value ?? {}) as Partial<Record<keyof RememberedPersona, unknown>>;
  if (!isNodeId(id) || labelOf(id) !== 'Persona' || typeof centre !== 'object' || centre === null)
    return false;
  return Object.values(centre).every((one) => Number.isFinite(one));
}

/** The personas that were found last for the shop in `store`; none where there were none, or what is there is none. */
export async function rememberedPersonas(store: GraphStore): Promise<RememberedPersona[]> {
  try {
    const stored: unknown = JSON.parse((await store.readMeta(PERSONAS)) || '[]');
    return Array.isArray(stored) ? stored.filter(isRemembered) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps `personas`, so that their like has the same ids after a restart. */
export async function storePersonas(
  store: GraphStore,
  personas: readonly RememberedPersona[],
): Promise<void> {
  const text = JSON.stringify(personas);
  if ((await store.readMeta(PERSONAS)) !== text) await store.writeMeta(PERSONAS, text);
}

/** Forgets them: somebody who is gone was among those they were found in. */
export async function forgetPersonas(store: GraphStore): Promise<void> {
  await store.writeMeta(PERSONAS, '');
}
