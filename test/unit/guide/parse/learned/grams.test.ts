import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from '../../../../../src/guide/parse/learned/clauses.js';
import { gramsOf } from '../../../../../src/guide/parse/learned/grams.js';
import { requestText } from '../../../../../src/guide/parse/text/request-text.js';

const clauses = (written: string): string[] => {
  const text = requestText(written);
  return clausesOf(text).map(({ start, end }) => text.matched.slice(start, end).trim());
};
const names = (written: string, named: readonly boolean[] = []): string[] => {
  const text = requestText(written);
  return clausesOf(text).flatMap((clause) => gramsOf(text, clause, named).map(({ name }) => name));
};

describe('clauses and grams of a request', () => {
  it('parts clauses at marks and turns, and keeps what is too short with the next', () => {
    expect(clauses('It hums all night, oh, and the fan is loud but my desk is small')).toEqual([
      'it hums all night',
      ', oh, and the fan is loud',
      'but my desk is small',
    ]);
    expect(clauses('屏幕要大，轻，晚上看书不刺眼')).toEqual(['屏幕要大', ',轻,晚上看书不刺眼']);
  });

  it('has words by their stems, beside and near each other, and numbers as such', () => {
    const found = names('my ears always start hurting after 2 hours');
    expect(found).toEqual(expect.arrayContaining(['ear', 'hurt', 'ear..hurt', 'start hurt', 'hurt after #']));
  });

  it('has Chinese signs alone, in twos and threes', () => {
    expect(names('耳朵疼')).toEqual(expect.arrayContaining(['耳', '耳 朵', '耳 朵 疼', '耳..疼']));
  });

  it('lets names stand for themselves', () => {
    const written = 'my quorra case';
    expect(
      names(
        written,
        Array.from(written, (_, at) => at >= 3 && at < 9),
      ),
    ).not.toContain('quorra');
  });

  it('covers every text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120, unit: 'binary' }), (written) => {
        const text = requestText(written);
        let last = 0;
        for (const clause of clausesOf(text)) {
          expect(clause.start).toBeGreaterThanOrEqual(last);
          last = clause.end;
          for (const { start, end } of gramsOf(text, clause, [])) expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 60 },
    );
  });
});
