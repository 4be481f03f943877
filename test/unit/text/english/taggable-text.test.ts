import { describe, expect, it } from '@jest/globals';
import { taggableText } from '../../../../src/text/english/taggable-text.js';

describe('taggableText', () => {
  it('lowers, opens hyphened words and mends a badly cut negation, without changing the length', () => {
    expect(taggableText('Easy-to-use, 6.7-inch')).toBe('easy to use, 6.7 inch');
    expect(taggableText("it didn 't work")).toBe("it did n't work");
  });

  it('masks runs that no word has', () => {
    expect(taggableText(`a ${'.'.repeat(81)} b`)).toBe(`a ${'x'.repeat(81)} b`);
    expect(taggableText('.'.repeat(80))).toBe('.'.repeat(80));
  });

  it('keeps the length where lower case would change it', () => {
    expect(taggableText('İstanbul OK')).toHaveLength('İstanbul OK'.length);
    expect(taggableText('İstanbul OK')).toContain('ok');
  });
});
