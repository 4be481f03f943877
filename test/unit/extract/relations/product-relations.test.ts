import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../src/extract/extraction.js';
import { findProductRelations } from '../../../../src/extract/relations/product-relations.js';

/** "RELATION object…", with "not " before what is denied. */
const related = (text: string, language: Language): string[] =>
  findProductRelations(text, language).map(
    ({ relation, object, denied }) => `${denied ? 'not ' : ''}${relation} ${object.text}`,
  );

describe('relations between products', () => {
  it.each([
    ['The successor to the Vela 3.', 'SUCCESSOR_OF Vela 3'],
    ['This watch replaces the Vela 3, at last.', 'SUCCESSOR_OF Vela 3'],
    ['Works great with the Norvik P4.', 'COMPATIBLE_WITH Norvik P4'],
    ['Compatible with all Norvik phones.', 'COMPATIBLE_WITH Norvik phones'],
    ['It does not work with the Norvik P4.', 'not COMPATIBLE_WITH Norvik P4'],
    ['A case for the Norvik P4.', 'ACCESSORY_OF Norvik P4'],
    ['Designed specifically for the Norvik P4.', 'ACCESSORY_OF Norvik P4'],
  ])('%s', (text, expected) => {
    expect(related(text, 'en')).toEqual([expected]);
  });

  it.each([
    ['作为Vela 3的升级版，屏幕更亮。', 'SUCCESSOR_OF Vela 3'],
    ['它是P3的后继机型。', 'SUCCESSOR_OF P3'],
    ['适用于Norvik P4，手感好。', 'ACCESSORY_OF Norvik P4'],
    ['兼容Norvik P4。', 'COMPATIBLE_WITH Norvik P4'],
    ['不兼容Norvik P4。', 'not COMPATIBLE_WITH Norvik P4'],
  ])('%s', (text, expected) => {
    expect(related(text, 'zh')).toEqual([expected]);
  });

  it('says nothing of questions and hearsay', () => {
    expect(related('Does it work with the Norvik P4?', 'en')).toEqual([]);
    expect(related('I heard it works with the Norvik P4.', 'en')).toEqual([]);
    expect(related('兼容Norvik P4吗？', 'zh')).toEqual([]);
    expect(related('', 'en')).toEqual([]);
  });

  it('does not replace a product by replacing one’s own old one', () => {
    expect(related('It replaced my old Vela 3.', 'en')).toEqual([]);
  });

  it('takes time in proportion to a text that repeats its cues', () => {
    const text = 'works with the '.repeat(20_000);
    expect(findProductRelations(text, 'en').length).toBeGreaterThan(1_000);
    expect(findProductRelations('是'.repeat(50_000), 'zh')).toEqual([]);
  });
});
