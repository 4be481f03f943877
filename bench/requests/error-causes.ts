import { itemsOf, REQUEST_SLOTS, type RequestRecord } from '../../src/evaluate/requests.js';

/** How a slot of a request is wrong: nothing found of what is there, something found that is not, or something else. */
const CAUSES = ['missed', 'invented', 'another'] as const;
type Cause = (typeof CAUSES)[number];

/** How many requests are wrong in each slot, by cause; a request counts in every slot that is wrong. */
export function errorCauses(
  gold: readonly RequestRecord[],
  predicted: readonly RequestRecord[],
): ReadonlyMap<string, Readonly<Record<Cause, number>>> {
  const found = new Map(predicted.map((record) => [record.id, record]));
  return new Map(
    REQUEST_SLOTS.map((slot) => {
      const counts = { missed: 0, invented: 0, another: 0 };
      for (const record of gold) {
        const expected = new Set(itemsOf(record, slot));
        const got = new Set(itemsOf(found.get(record.id) ?? { id: record.id }, slot));
        const isMissing = [...expected].some((item) => !got.has(item));
        const isExtra = [...got].some((item) => !expected.has(item));
        if (isMissing && isExtra) counts.another += 1;
        else if (isMissing) counts.missed += 1;
        else if (isExtra) counts.invented += 1;
      }
      return [slot, counts] as const;
    }),
  );
}

/** The same as lines: `title`, then a line a slot with its counts. */
export function causeLines(title: string, causes: ReturnType<typeof errorCauses>): string[] {
  const total = Object.fromEntries(
    CAUSES.map((cause) => [cause, [...causes.values()].reduce((sum, counts) => sum + counts[cause], 0)]),
  ) as Record<Cause, number>;
  return [
    [title.padEnd(18), ...CAUSES.map((cause) => cause.padStart(10))].join(''),
    ...[...causes, ['all', total] as const].map(([slot, counts]) =>
      [slot.padEnd(18), ...CAUSES.map((cause) => String(counts[cause]).padStart(10))].join(''),
    ),
  ];
}
