import { definedProperties } from '../../domain/defined-properties.js';
import type { GraphEdge, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { type Claim, claimKey } from '../../domain/statement.js';
import { type FeatureNaming, type NamingDecisions, refusedKey } from '../../extract/features/feature-term.js';
import { nameFeatures } from '../../extract/features/name-features.js';
import type { WordSimilarity } from '../../extract/features/used-alike.js';
import { projectFeatures } from '../../graph/facts/feature-projection.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { featureNode } from '../operations/named-nodes.js';
import { readFeatureTerms } from './read-feature-terms.js';
import { readFeatures, readNamings, type StoredNaming } from './stored-namings.js';

/** Who gives names to the words of a corpus, and how it came to one. */
const namer = (reason: string) => ({ extractor: `corpus ${reason}`, extractorVersion: '1' }) as const;
/** Sentences that an expert sees of a word. */
const MOST_EXAMPLES = 3;
const AT_ONCE = 200;

/** What naming found. */
export interface NamedCorpus {
  /** All names of this run, decided ones left out. */
  readonly namings: readonly FeatureNaming[];
  /** Statements that are new. */
  readonly proposed: number;
}

function decisionsOf(stored: readonly StoredNaming[]): NamingDecisions {
  const names = new Map<string, string>();
  const refused = new Set<string>();
  for (const { term, name, kind, isStanding, statement } of stored) {
    const { status } = statement.node.properties;
    if (status === 'rejected' || status === 'deprecated') refused.add(refusedKey(term, name));
    else if (kind === 'synonym' && isStanding) names.set(term, name);
  }
  return { names, refused };
}

function claimOf({ term, kind, name }: FeatureNaming): Claim {
  return {
    subject: featureNode(term).id,
    predicate: 'PART_OF',
    object: featureNode(name).id,
    ...(kind === 'synonym' && { qualifiers: { as: 'synonym' } }),
  };
}

function statementOperations(naming: FeatureNaming, examples: readonly GraphEdge[]): WriteOperation[] {
  const { subject, predicate, object, qualifiers } = claimOf(naming);
  const id = claimKey(claimOf(naming));
  const { confidence, reason } = naming;
  return [
    featureNode(naming.name).operation,
    {
      kind: 'putNode',
      id,
      properties: definedProperties({
        predicate,
        status: 'proposed',
        confidence,
        qualifiers: qualifiers && JSON.stringify(qualifiers),
        ...namer(reason),
      }),
    },
    { kind: 'putEdge', type: 'SUBJECT', from: id, to: subject, key: '', properties: {} },
    { kind: 'putEdge', type: 'OBJECT', from: id, to: object, key: '', properties: {} },
    ...examples.slice(0, MOST_EXAMPLES).map(
      ({ from, properties: { start, end } }): WriteOperation => ({
        kind: 'putEdge',
        type: 'SUPPORTED_BY',
        from: id,
        to: from,
        key: `${String(start)}-${String(end)}`,
        properties: definedProperties({ start, end, ...namer(reason), confidence }),
      }),
    ),
  ];
}

/**
 * Finds names for the feature words of the graph's texts that the vocabulary does not know, and writes each new one as a
 * statement for experts: `PART_OF`, with the qualifier `as: synonym` where it is another word. Sure ones hold until an expert
 * refuses them, the others once one approves them. A statement that exists is left as it is, whatever experts made of it:
 * what they refused is not proposed again, and a name once given stays. With `isDryRun` nothing is written.
 */
export async function nameCorpus(
  store: GraphStore,
  vectors: WordSimilarity | undefined,
  isDryRun = false,
): Promise<NamedCorpus> {
  const features = await readFeatures(store);
  const stored = await readNamings(store, features);
  const { terms, mentions } = await readFeatureTerms(store, features);
  const namings = nameFeatures({
    terms,
    decisions: decisionsOf(stored),
    ...(vectors !== undefined && { vectors }),
  }).filter(({ reason }) => reason !== 'decided');
  const known = new Set(stored.map(({ statement }) => statement.node.id));
  const fresh = namings.filter((naming) => {
    const { subject, object } = claimOf(naming);
    return subject !== object && !known.has(claimKey(claimOf(naming)));
  });
  if (isDryRun) return { namings, proposed: fresh.length };
  const touched = new Set<NodeId>(stored.map(({ statement }) => statement.subject));
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE);
    await store.write(
      some.flatMap((naming) => statementOperations(naming, mentions.get(claimOf(naming).subject) ?? [])),
    );
    for (const naming of some) touched.add(claimOf(naming).subject);
  }
  await projectFeatures(store, [...touched].sort());
  return { namings, proposed: fresh.length };
}
