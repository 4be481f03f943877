import type { ParsedRequest, Understood, UnderstoodKind } from './parsed-request.js';

/** A wish that was found where the grammar found nothing. */
export interface ReadWish {
  readonly kind: 'category' | 'feature' | 'avoid' | 'need' | 'audience';
  /** Of the closed list of its kind. */
  readonly value: string;
  /** Where its words stand in the request, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const UNDERSTOOD_AS: Readonly<Record<ReadWish['kind'], UnderstoodKind>> = {
  category: 'CATEGORY',
  feature: 'FEATURE',
  avoid: 'FEATURE',
  need: 'NEED',
  audience: 'AUDIENCE',
};

/** What is left of `parts` outside of `spans`; parts of white space alone are left out. */
export function outside(
  parts: ParsedRequest['notUnderstood'],
  spans: readonly { readonly start: number; readonly end: number }[],
): ParsedRequest['notUnderstood'] {
  return spans.reduce<ParsedRequest['notUnderstood']>(
    (left, span) =>
      left.flatMap((part) => {
        if (span.end <= part.start || span.start >= part.end) return [part];
        const pieces = [
          { start: part.start, end: span.start },
          { start: span.end, end: part.end },
        ];
        return pieces
          .map(({ start, end }) => ({
            start,
            end,
            text: part.text.slice(start - part.start, Math.max(start, end) - part.start),
          }))
          .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
          .map(({ start, end, text }) => ({
            start: start + text.length - text.trimStart().length,
            end: end - text.length + text.trimEnd().length,
            text: text.trim(),
          }));
      }),
    parts,
  );
}

/** The first value of a kind that can have one only, where the grammar has none. */
function single(kind: ReadWish['kind'], known: string | null, wishes: readonly ReadWish[]): ReadWish[] {
  return known === null ? wishes.filter((wish) => wish.kind === kind).slice(0, 1) : [];
}

/** `request` with `wishes` beside what the grammar understood, which stays as it is; the same object for no wish. */
export function addWishes(request: ParsedRequest, wishes: readonly ReadWish[]): ParsedRequest {
  const { features, needs } = request;
  const judged = new Set([...features.want, ...features.avoid]);
  const used = [
    ...single('category', request.category, wishes),
    ...single('audience', request.audience, wishes),
    ...wishes.filter(({ kind, value }) => (kind === 'feature' || kind === 'avoid') && !judged.has(value)),
    ...wishes.filter(({ kind, value }) => kind === 'need' && !needs.includes(value)),
  ];
  if (used.length === 0) return request;
  const valuesOf = (kind: ReadWish['kind']): string[] => [
    ...new Set(used.filter((wish) => wish.kind === kind).map(({ value }) => value)),
  ];
  const avoid = valuesOf('avoid');
  const understood = used.map(
    ({ kind, value, start, end }): Understood => ({ kind: UNDERSTOOD_AS[kind], value, start, end }),
  );
  return {
    ...request,
    // Who wishes something wants to find it.
    intent: request.intent === 'OTHER' ? 'FIND' : request.intent,
    category: request.category ?? valuesOf('category')[0] ?? null,
    features: {
      want: [...features.want, ...valuesOf('feature').filter((value) => !avoid.includes(value))],
      avoid: [...features.avoid, ...avoid],
    },
    needs: [...needs, ...valuesOf('need')],
    audience: request.audience ?? valuesOf('audience')[0] ?? null,
    understood: [...request.understood, ...understood].sort((a, b) => a.start - b.start || a.end - b.end),
    notUnderstood: outside(request.notUnderstood, used),
  };
}
