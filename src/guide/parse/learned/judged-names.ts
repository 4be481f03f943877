import type { JudgedName, NameVerdict } from '../names/judge-names.js';
import type { Judged } from './judge.js';
import type { Sureness } from './sureness.js';

/**
 * The grammar's verdict on the names, without those that the model is sure are only spoken of, or are refused. A name
 * stays where another mention of it is wanted: "my Sony died, want another Sony".
 */
export function judgedNames(names: NameVerdict, judged: readonly Judged[], sure: Sureness): NameVerdict {
  const want = new Set(names.want);
  const avoid = new Set(names.avoid);
  const about = new Set(names.about);
  const roles = new Map<number, JudgedName['role']>();
  const isWanted = ({ kind, value }: Judged['candidate']): boolean =>
    judged.some(
      ({ candidate, verdict }) => verdict === 'want' && candidate.kind === kind && candidate.value === value,
    );
  for (const { candidate, chances } of judged) {
    const { kind, value, start } = candidate;
    if (kind === 'product') {
      if (chances.nothing > sure.noProduct && !isWanted(candidate) && about.delete(value))
        roles.set(start, 'neither');
    } else if (kind === 'brand' && want.has(value)) {
      if (chances.avoid > sure.refusedBrand) {
        want.delete(value);
        avoid.add(value);
        roles.set(start, 'rejected');
      } else if (chances.nothing > sure.noBrand && !isWanted(candidate)) {
        want.delete(value);
        roles.set(start, 'neither');
      }
    }
  }
  return {
    ...names,
    judged: names.judged.map((name) => ({ ...name, role: roles.get(name.start) ?? name.role })),
    about: [...about],
    want: [...want],
    avoid: [...avoid],
  };
}
