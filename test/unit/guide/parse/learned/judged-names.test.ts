import { describe, expect, it } from '@jest/globals';
import type { Judged, Verdict } from '../../../../../src/guide/parse/learned/judge.js';
import { judgedNames } from '../../../../../src/guide/parse/learned/judged-names.js';
import { SURENESS } from '../../../../../src/guide/parse/learned/sureness.js';
import type { NameVerdict } from '../../../../../src/guide/parse/names/judge-names.js';
import { requestText } from '../../../../../src/guide/parse/text/request-text.js';

const NAMES: NameVerdict = {
  judged: [],
  about: ['Fern 3'],
  want: ['Sony'],
  avoid: [],
  device: false,
  links: [],
};

function mention(kind: 'brand' | 'product', start: number, verdict: Verdict): Judged {
  const value = kind === 'brand' ? 'Sony' : 'Fern 3';
  const chances = { want: 0.1, avoid: 0.1, nothing: 0.1, [verdict]: 0.8 };
  return { candidate: { kind, value, start, end: start + 4, said: 'about' }, chances, verdict };
}
const left = (...judged: Judged[]) => {
  const { about, want } = judgedNames(
    requestText('my Sony died, want another Sony'),
    NAMES,
    judged,
    SURENESS.en,
  );
  return [...about, ...want];
};

describe('names that are only spoken of', () => {
  it('stay where another mention is wanted: my Sony died, want another Sony', () => {
    expect(left(mention('brand', 3, 'nothing'), mention('brand', 27, 'want'))).toContain('Sony');
    expect(left(mention('product', 3, 'nothing'), mention('product', 27, 'want'))).toContain('Fern 3');
  });

  it('go where no mention of that kind is wanted', () => {
    expect(left(mention('brand', 3, 'nothing'), mention('product', 27, 'want'))).toEqual(['Fern 3']);
    expect(left(mention('product', 3, 'nothing'), mention('product', 27, 'nothing'))).toEqual(['Sony']);
  });
});
