import { findFeature, findSpecification } from '../../../domain/vocabulary/vocabulary.js';

/** What is to be otherwise than in a product that was shown, or to stay as it is. */
export type Critique =
  | { readonly about: 'price'; readonly way: 'less' | 'more' }
  | {
      readonly about: 'specification';
      readonly name: string;
      readonly way: 'less' | 'more' | 'same';
      /** Whether the thing as a whole is meant: a phone is as big as its screen, a camera is not. */
      readonly isWhole?: boolean;
    }
  | { readonly about: 'feature'; readonly name: string; readonly way: 'better' | 'same' }
  | { readonly about: 'brand'; readonly way: 'other' | 'same' }
  | { readonly about: 'product'; readonly way: 'other' };

/** A critique as one word, such as `price:less` or `spec:weight:less`. */
export function critiqueId(critique: Critique): string {
  if (critique.about === 'specification') return `spec:${critique.name}:${critique.way}`;
  if (critique.about === 'feature') return `feature:${critique.name}:${critique.way}`;
  return `${critique.about}:${critique.way}`;
}

const PLAIN: readonly Critique[] = [
  { about: 'price', way: 'less' },
  { about: 'price', way: 'more' },
  { about: 'brand', way: 'other' },
  { about: 'brand', way: 'same' },
  { about: 'product', way: 'other' },
];

/** The critique that `id` means; undefined for one that means none. */
export function critiqueOf(id: string): Critique | undefined {
  const plain = PLAIN.find((critique) => critiqueId(critique) === id);
  if (plain !== undefined) return plain;
  const [about, name = '', way = ''] = id.slice(0, 100).split(':');
  const specification = findSpecification(name);
  if (about === 'spec' && specification?.kind === 'number')
    return way === 'less' || way === 'more' || way === 'same'
      ? { about: 'specification', name: specification.name, way }
      : undefined;
  const feature = findFeature(name);
  if (about === 'feature' && feature !== undefined && (way === 'better' || way === 'same'))
    return { about: 'feature', name: feature.name, way };
  return undefined;
}
