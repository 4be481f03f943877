import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../src/domain/ids.js';
import { sayUnavailable } from '../../../../src/guide/say/say-unavailable.js';
import { nodeRecord, snapshotOf } from '../../../support/snapshot-of.js';

const [old, fresh] = [nodeId('Product', 'norvik-holm'), nodeId('Product', 'norvik-holm-2')];
const snapshot = snapshotOf([
  nodeRecord(old, { nameEn: 'Norvik Holm', nameZh: '诺维克 Holm', availability: 'discontinued' }),
  nodeRecord(fresh, { nameEn: 'Norvik Holm 2', availability: 'in_stock' }),
]);

describe('sayUnavailable', () => {
  it('tells of what is compared what cannot be bought, in both languages', () => {
    expect(sayUnavailable(snapshot, [old, fresh], 'en')).toEqual(['Norvik Holm is discontinued.']);
    expect(sayUnavailable(snapshot, [old, fresh], 'zh')).toEqual(['诺维克 Holm已停产。']);
  });
});
