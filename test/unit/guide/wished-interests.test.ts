import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../src/domain/ids.js';
import { parseRequest } from '../../../src/guide/parse/parse-request.js';
import { rankedWishes } from '../../../src/guide/wished-interests.js';
import { wishesOf } from '../../../src/guide/wishes.js';
import { EMPTY_PROFILE, withInterests } from '../../../src/profile/profile.js';
import { interests } from '../../../src/recall/interests.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../support/snapshot-of.js';

const [SENIOR, LOUD, PLAIN] = [
  nodeId('Audience', 'senior'),
  nodeId('Product', 'loud'),
  nodeId('Product', 'plain'),
];

describe('whom a thing is wished for', () => {
  it.each(['a phone for my grandmother', '给奶奶买个手机'])('ranks what is said to suit them: %s', (text) => {
    const snapshot = snapshotOf([
      ...[SENIOR, LOUD, PLAIN].map((id) => nodeRecord(id)),
      edgeRecord('SUITS', LOUD, SENIOR, { score: 0.5 }),
    ]);
    const wished = rankedWishes(snapshot, wishesOf(parseRequest(text))).interests;
    expect(wished).toContainEqual({ node: SENIOR, weight: 4 });
    const profile = withInterests(snapshot, EMPTY_PROFILE, wished);
    const shares: number[] = [];
    for (const product of [LOUD, PLAIN])
      interests.eachShare(snapshot, profile, snapshot.table('Product').indexOf(product), (...share) =>
        shares.push(share[3]),
      );
    // wish 4 · score ½ / √1 product
    expect(shares).toEqual([2]);
  });
});
