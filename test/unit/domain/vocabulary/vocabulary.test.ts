import { describe, expect, it } from '@jest/globals';
import { AUDIENCES } from '../../../../src/domain/vocabulary/audiences.js';
import { BRANDS } from '../../../../src/domain/vocabulary/brands.js';
import { CATEGORIES } from '../../../../src/domain/vocabulary/categories.js';
import { FEATURES } from '../../../../src/domain/vocabulary/features.js';
import { NEEDS } from '../../../../src/domain/vocabulary/needs.js';
import { SPECIFICATIONS } from '../../../../src/domain/vocabulary/specifications.js';
import {
  findAudience,
  findCategory,
  findFeature,
  findNeed,
  findSpecification,
  listedFeature,
} from '../../../../src/domain/vocabulary/vocabulary.js';

const LISTS = { AUDIENCES, CATEGORIES, FEATURES, NEEDS, SPECIFICATIONS };

describe('the closed lists', () => {
  it.each(Object.entries(LISTS))('%s has every name once, lower case, with a Chinese name', (_, list) => {
    const names = list.map((entry) => entry.name);
    expect(new Set(names).size).toBe(names.length);
    for (const entry of list) {
      expect(entry.name).toBe(entry.name.toLowerCase());
      expect(entry.nameZh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(Object.entries(LISTS))('%s has no synonym that is the word of two entries', (_, list) => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of list) {
      for (const word of [entry.nameZh, ...entry.synonyms.en, ...entry.synonyms.zh]) {
        if (owner.has(word) && owner.get(word) !== entry.name)
          clashes.push(`${word}: ${owner.get(word)}, ${entry.name}`);
        owner.set(word, entry.name);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('has the lengths of the annotation conventions', () => {
    expect(CATEGORIES).toHaveLength(29);
    expect(FEATURES.filter((feature) => feature.listed)).toHaveLength(44);
    expect(NEEDS.filter((need) => need.listed)).toHaveLength(18);
    expect(AUDIENCES).toHaveLength(10);
    expect(SPECIFICATIONS.filter((entry) => entry.listed && entry.kind === 'number')).toHaveLength(15);
    expect(SPECIFICATIONS.filter((entry) => entry.listed && entry.kind === 'string')).toHaveLength(7);
  });

  it('goes beyond the closed lists, far enough for texts', () => {
    expect(FEATURES.length).toBeGreaterThanOrEqual(120);
    expect(SPECIFICATIONS.length).toBeGreaterThanOrEqual(80);
    expect(NEEDS.length).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['FEATURES', FEATURES],
    ['NEEDS', NEEDS],
  ] as const)('%s has no circle of parts, and no finer name that is a word of a listed one', (_, list) => {
    const byName = new Map<string, { readonly partOf?: string }>(list.map((entry) => [entry.name, entry]));
    for (const { name } of list) {
      let steps = 0;
      for (let at = byName.get(name); at?.partOf !== undefined; at = byName.get(at.partOf)) steps += 1;
      expect(steps).toBeLessThanOrEqual(4);
    }
    const words = new Set(list.filter(({ listed }) => listed).flatMap(({ synonyms }) => synonyms.en));
    expect(list.filter(({ name }) => words.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it('gives the makers that are spoken of in Chinese their Chinese names', () => {
    const latin = BRANDS.filter(({ nameZh }) => !/\p{Script=Han}/u.test(nameZh)).length;
    expect(latin / BRANDS.length).toBeLessThan(0.25);
  });

  it('does not take being outdoors for hiking', () => {
    expect(findNeed('户外')?.name).toBe('outdoor use');
    expect(findNeed('爬山')?.name).toBe('hiking');
    expect(findAudience('家用')).toBeUndefined();
  });

  it('names only known features and specifications as serving a need', () => {
    const features = new Set(FEATURES.map((feature) => feature.name));
    const bounds = new Map(SPECIFICATIONS.map((entry) => [entry.name, entry.bounds]));
    for (const need of NEEDS) {
      for (const name of need.servedBy.features) expect(features).toContain(name);
      for (const range of need.servedBy.ranges) {
        const possible = bounds.get(range.specification);
        const value = range.min ?? range.max ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(possible?.min ?? Number.NaN);
        expect(value).toBeLessThanOrEqual(possible?.max ?? Number.NaN);
      }
    }
  });

  it('has a known parent for each finer feature', () => {
    const names = new Set(FEATURES.map((feature) => feature.name));
    const parents = FEATURES.map((feature) => feature.partOf ?? feature.name);
    expect(parents.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('what is part of sound', () => {
  it('is so in every register: whoever mutes sound hears of none of them', () => {
    const parts = FEATURES.filter(({ partOf }) => partOf === 'sound').map(({ name }) => name);
    expect(parts).toEqual(expect.arrayContaining(['bass', 'mids', 'treble', 'volume']));
  });
});

describe('lookups', () => {
  it.each([
    ['Noise-Cancelling', 'noise cancellation'],
    ['  battery   life ', 'battery life'],
    ['续航', 'battery life'],
    ['拍照', 'camera'],
    ['ＯＩＳ', 'stabilization'],
    ['ANC', 'noise cancellation'],
  ])('findFeature(%s) is %s', (text, name) => {
    expect(findFeature(text)?.name).toBe(name);
  });

  it('prefers the words of the given language and falls back on the other', () => {
    expect(findCategory('耳机', 'zh')?.name).toBe('headphone');
    expect(findCategory('耳机', 'en')?.name).toBe('headphone');
    expect(findNeed('写代码')?.name).toBe('programming');
    expect(findAudience('grandma')?.name).toBe('senior');
    expect(findSpecification('运存')?.name).toBe('memory');
  });

  it('finds nothing for unknown, empty and inherited names', () => {
    for (const text of ['', ' ', 'constructor', '__proto__', 'flux capacitor', '\ud800']) {
      expect(findFeature(text)).toBeUndefined();
    }
  });

  it('walks up to the nearest listed feature', () => {
    expect(listedFeature('standby time')?.name).toBe('battery');
    expect(listedFeature('gimbal')?.name).toBe('stabilization');
    expect(listedFeature('camera')?.name).toBe('camera');
    expect(listedFeature('price')).toBeUndefined();
    expect(listedFeature('unheard of')).toBeUndefined();
  });
});
