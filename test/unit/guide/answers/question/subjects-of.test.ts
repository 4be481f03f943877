import { describe, expect, it } from '@jest/globals';
import { nodeId } from '../../../../../src/domain/ids.js';
import { readQuestion } from '../../../../../src/guide/answers/question/read-question.js';
import { subjectsOf } from '../../../../../src/guide/answers/question/subjects-of.js';
import { nodeRecord, snapshotOf } from '../../../../support/snapshot-of.js';

const [sport, second] = [nodeId('Product', 'tern'), nodeId('Product', 'ode')];
const snapshot = snapshotOf([
  nodeRecord(sport, { nameEn: 'Norvik Tern', nameZh: '诺维克 Tern' }),
  nodeRecord(second, { nameEn: 'Lumora Ode', nameZh: '流光 Ode' }),
]);
const about = (question: string): string[] => {
  const read = readQuestion(snapshot, question, { hasTopic: true });
  return subjectsOf(snapshot, read, sport, read.language).map(({ product }) => product);
};

describe('what a question is about', () => {
  it.each([
    'Does the Norvik Tern block noise, like the Lumora Ode?',
    'Is the Norvik Tern safe in drizzle, the way the Lumora Ode is?',
    'Norvik Tern 能像 Lumora Ode 那样降噪吗',
  ])('is not what it is merely likened to: %s', (question) => {
    expect(about(question)).toEqual([sport]);
  });

  it.each(['Is the Norvik Tern lighter than the Lumora Ode?', 'Norvik Tern 和 Lumora Ode 哪个轻'])(
    'is what it is compared with: %s',
    (question) => {
      expect(about(question)).toEqual([sport, second]);
    },
  );
});
