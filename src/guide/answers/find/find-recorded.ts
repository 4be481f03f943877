import type { Claim, Finding } from '../answer-types.js';
import type { Subject } from '../asking.js';
import { wholeCitation } from '../say/citations.js';

/**
 * What the records of `subjects` have of one thing that is asked, said by `say`, as sure as the catalogue; PARTLY where it
 * is recorded of some only, undefined where of none.
 */
export function findRecorded(
  subjects: readonly Subject[],
  valueOf: (subject: Subject) => string | undefined,
  say: (name: string, value: string) => string,
): Finding | undefined {
  const claims = subjects.flatMap((subject): Claim[] => {
    const { product, name } = subject;
    const value = valueOf(subject);
    if (value === undefined) return [];
    return [{ text: say(name, value), citations: [wholeCitation(product, `${name} ${value}`)] }];
  });
  return claims.length === 0
    ? undefined
    : { status: claims.length < subjects.length ? 'PARTLY' : 'ANSWERED', claims, confidence: 1 };
}
