import type { CategoryMention } from './categories/category-mention.js';
import type { FoundFeature } from './features/found-feature.js';
import type { Understood } from './parsed-request.js';

/** All that was found in a request. */
export interface Findings {
  readonly things: readonly {
    start: number;
    end: number;
    name: string;
    kind: 'product' | 'brand';
    role: string;
  }[];
  readonly categories: readonly CategoryMention[];
  readonly strings: readonly { start: number; end: number; wish: { name: string } }[];
  readonly numbers: readonly { start: number; end: number; wish: { name: string } }[];
  readonly prices: readonly {
    start: number;
    end: number;
    wish: { min?: number; max?: number; approx?: number };
  }[];
  readonly features: readonly (FoundFeature & { confidence?: number })[];
  readonly needs: readonly { start: number; end: number; value: string; confidence?: number }[];
  readonly audience: readonly { start: number; end: number; value: string; confidence?: number }[];
}

const sureness = (confidence: number | undefined): { confidence?: number } =>
  confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 };

const refusedIf = (refused: boolean): { refused?: true } => (refused ? { refused: true } : {});

/** What was understood, by place. What was said not to matter is left out. */
export function understand(found: Findings): Understood[] {
  const list: Understood[] = [
    ...found.things.map(({ start, end, name, kind, role }) => ({
      kind: kind === 'brand' ? ('BRAND' as const) : ('PRODUCT' as const),
      value: name,
      start,
      end,
      ...refusedIf(role === 'rejected'),
      ...(role === 'allowed' && { allowed: true as const }),
    })),
    ...found.categories
      .filter(({ role }) => role !== 'part' && role !== 'unlisted')
      .map(({ start, end, value, role, confidence }) => ({
        kind: 'CATEGORY' as const,
        value,
        start,
        end,
        ...refusedIf(role === 'rejected' || role === 'excluded'),
        ...sureness(confidence),
      })),
    ...[...found.strings, ...found.numbers].map(({ start, end, wish }) => ({
      kind: 'SPECIFICATION' as const,
      value: wish.name,
      start,
      end,
    })),
    ...found.prices.map(({ start, end, wish }) => ({
      kind: 'PRICE' as const,
      value: [wish.min, wish.max, wish.approx].filter((part) => part !== undefined).join('–'),
      start,
      end,
    })),
    ...found.features
      // What does not matter is no wish.
      .filter(({ stance }) => stance !== 'neither')
      .map(({ start, end, name, stance, confidence }) => ({
        kind: 'FEATURE' as const,
        value: name,
        start,
        end,
        ...refusedIf(stance === 'avoid'),
        ...sureness(confidence),
      })),
    ...found.needs.map(({ start, end, value, confidence }) => ({
      kind: 'NEED' as const,
      value,
      start,
      end,
      ...sureness(confidence),
    })),
    ...found.audience.map(({ start, end, value, confidence }) => ({
      kind: 'AUDIENCE' as const,
      value,
      start,
      end,
      ...sureness(confidence),
    })),
  ];
  return list.sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}
