import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/curate/decide.js';
import { undo } from '../../../src/curate/undo.js';
import type { NodeId } from '../../../src/domain/ids.js';
import { type Claim, claimKey } from '../../../src/domain/statement.js';
import type { Extraction } from '../../../src/extract/extraction.js';
import { projectFeatures } from '../../../src/graph/facts/feature-projection.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { loadFeatureNames, withFeatureNames } from '../../../src/ingest/features/feature-names.js';
import { featureNode } from '../../../src/ingest/operations/named-nodes.js';
import { contents, edgesAt, edgeText, link, mustRead, put } from './records.js';

const EXPERT = { by: 'expert-1', at: '2026-01-02T00:00:00Z', reason: 'looked at it' };
const [HAPTICS, SLIP, TAPFEEL, MOTOR, CHINESE] = [
  'haptics',
  'haptcis',
  'tapfeel',
  'tapfeel motor',
  '振感',
].map((term) => featureNode(term).id) as [NodeId, NodeId, NodeId, NodeId, NodeId];

const naming = (subject: NodeId, object: NodeId, as?: string): Claim => ({
  subject,
  predicate: 'PART_OF',
  object,
  ...(as === undefined ? {} : { qualifiers: { as } }),
});
const SLIP_IS_HAPTICS = naming(SLIP, HAPTICS, 'synonym');
const CHINESE_IS_HAPTICS = naming(CHINESE, HAPTICS, 'synonym');
const MOTOR_IN_TAPFEEL = naming(MOTOR, TAPFEEL);

/** Features, what is proposed of their names, and an edge of the vocabulary. */
async function seedNames(store: GraphStore): Promise<void> {
  await store.write([
    ...['haptics', 'haptcis', 'tapfeel', 'tapfeel motor', '振感'].map((term) => featureNode(term).operation),
    link(MOTOR, 'PART_OF', HAPTICS),
  ]);
  const propose = async (claim: Claim, confidence: number): Promise<void> => {
    const id = claimKey(claim);
    const qualifiers = JSON.stringify(claim.qualifiers ?? {});
    await store.write([
      put(id, { predicate: 'PART_OF', status: 'proposed', confidence, qualifiers }),
      link(id, 'SUBJECT', claim.subject),
      link(id, 'OBJECT', claim.object),
    ]);
  };
  await propose(SLIP_IS_HAPTICS, 0.9);
  await propose(CHINESE_IS_HAPTICS, 0.5);
  await propose(MOTOR_IN_TAPFEEL, 0.8);
  await projectFeatures(store, [CHINESE, SLIP, MOTOR]);
}

const partsOf = async (store: GraphStore): Promise<string[]> =>
  (await Promise.all([CHINESE, SLIP, MOTOR].map((id) => edgesAt(store, id)))).flat().map(edgeText);

const say = async (
  store: GraphStore,
  claim: Claim,
  decision: 'APPROVE' | 'REJECT',
): Promise<{ change: NodeId }> => {
  const { id, version } = await mustRead(store, claimKey(claim));
  return decide({ store }, { ...EXPERT, statement: id, decision, expectedVersion: version });
};

/** What an extractor that found `feature` calls it by the names of the graph. */
async function calledBy(store: GraphStore, feature: string): Promise<string | undefined> {
  const found: Extraction = {
    id: '',
    language: 'en',
    mentions: [
      {
        start: 0,
        end: 3,
        text: feature,
        feature,
        polarity: 'positive',
        opinion: null,
        implicit: false,
        confidence: 1,
      },
    ],
    specifications: [],
    entities: [],
    comparisons: [],
  };
  const named = withFeatureNames({ extract: () => found }, await loadFeatureNames(store));
  return (await named.extract({ id: '', text: feature, kind: 'review' })).mentions[0]?.feature;
}

/** Names of features that statements give, over any store. */
export function describeFeatureNames(store: () => GraphStore): void {
  describe('names of features', () => {
    it('projects what stands, as experts decide and undo, and leaves the vocabulary alone', async () => {
      await seedNames(store());
      const proposed = [
        `${SLIP} PART_OF ${HAPTICS} stated`,
        `${MOTOR} PART_OF ${HAPTICS}`,
        `${MOTOR} PART_OF ${TAPFEEL} stated`,
      ];
      expect(await partsOf(store())).toEqual(proposed);
      const before = await contents(store());
      await projectFeatures(store(), [CHINESE, SLIP, MOTOR]);
      expect(await contents(store())).toEqual(before);

      await say(store(), CHINESE_IS_HAPTICS, 'APPROVE');
      const { change } = await say(store(), MOTOR_IN_TAPFEEL, 'REJECT');
      expect(await partsOf(store())).toEqual([
        `${CHINESE} PART_OF ${HAPTICS} stated`,
        `${SLIP} PART_OF ${HAPTICS} stated`,
        `${MOTOR} PART_OF ${HAPTICS}`,
      ]);
      await undo({ store: store() }, { ...EXPERT, change });
      expect(await partsOf(store())).toEqual([`${CHINESE} PART_OF ${HAPTICS} stated`, ...proposed]);
    });

    it('lets a decision on a synonym reach what the extractor calls a feature, through chains and rings', async () => {
      await seedNames(store());
      expect(await calledBy(store(), 'haptcis')).toBe('haptics');
      expect(await calledBy(store(), '振感')).toBe('振感');
      expect(await calledBy(store(), 'tapfeel motor')).toBe('tapfeel motor');
      await say(store(), CHINESE_IS_HAPTICS, 'APPROVE');
      expect(await calledBy(store(), '振感')).toBe('haptics');

      const further = naming(HAPTICS, TAPFEEL, 'synonym');
      const back = naming(TAPFEEL, HAPTICS, 'synonym');
      for (const claim of [further, back]) {
        const id = claimKey(claim);
        await store().write([
          put(id, { predicate: 'PART_OF', status: 'approved', qualifiers: JSON.stringify(claim.qualifiers) }),
          link(id, 'SUBJECT', claim.subject),
          link(id, 'OBJECT', claim.object),
        ]);
        const last = claim === further ? 'tapfeel' : 'haptics';
        for (const term of ['振感', 'haptcis', 'haptics', 'tapfeel'])
          expect(await calledBy(store(), term)).toBe(last);
      }
      await say(store(), SLIP_IS_HAPTICS, 'REJECT');
      expect(await calledBy(store(), 'haptcis')).toBe('haptcis');
    });
  });
}
