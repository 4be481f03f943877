import { describe, expect, it } from '@jest/globals';
import { createExtractor } from '../../../../src/extract/extractor.js';

const extractor = createExtractor();

describe('enough of something', () => {
  it.each([
    ['The microphone is bad enough that people hang up.', 'microphone', 'negative'],
    ['The display is bright enough to read outdoors.', 'display', 'positive'],
  ])('%s', (text, aspect, polarity) => {
    const { mentions } = extractor.extract({ id: '1', text, language: 'en' });
    expect(mentions.find((mention) => mention.text === aspect)?.polarity).toBe(polarity);
  });
});

describe('too much of something', () => {
  it.each([
    ['Touch is too sensitive.', 'Touch', 'negative'],
    ['The screen is too bright at night.', 'screen', 'negative'],
    ['The buttons are too stiff.', 'buttons', 'negative'],
    ['The battery is too good to be true.', 'battery', 'positive'],
    ['Setup is too easy.', 'Setup', 'positive'],
  ])('%s', (text, aspect, polarity) => {
    const { mentions } = extractor.extract({ id: '1', text, language: 'en' });
    expect(mentions.find((mention) => mention.text === aspect)?.polarity).toBe(polarity);
  });
});
