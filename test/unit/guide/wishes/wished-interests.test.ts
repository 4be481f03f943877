import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { rankedWishes } from '../../../../src/guide/wishes/wished-interests.js';
import { wishesOf } from '../../../../src/guide/wishes/wishes.js';
import { EMPTY_PROFILE, withInterests } from '../../../../src/profile/profile.js';
import { interests } from '../../../../src/recall/interests.js';
import { edgeRecord, nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

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

describe('photography', () => {
  const [NEED, CAMERA] = [nodeId('Need', 'photography'), nodeId('Feature', 'camera')];
  const snapshot = snapshotOf([nodeRecord(NEED), nodeRecord(CAMERA), edgeRecord('SERVED_BY', NEED, CAMERA)]);
  const wished = (text: string): ReturnType<typeof rankedWishes> =>
    rankedWishes(snapshot, wishesOf(parseRequest(text)));

  it.each(['laptop for photo editing', '修图用的笔记本', '修图用的显示器'])(
    'is worked on with a screen and memory, and not with the camera, in "%s"',
    (text) => {
      const { interests: named, ranges } = wished(text);
      expect(named.map(({ node }) => node)).toEqual([
        NEED,
        nodeId('Feature', 'screen'),
        nodeId('Feature', 'speed'),
      ]);
      expect(ranges).toMatchObject([{ specification: nodeId('Specification', 'memory'), gte: 16 }]);
    },
  );

  it.each(['a phone for photos', '拍风景用的手机', '修图'])('is served by a camera in "%s"', (text) => {
    expect(wished(text).interests).toContainEqual({ node: CAMERA, weight: 1.5 });
  });
});
