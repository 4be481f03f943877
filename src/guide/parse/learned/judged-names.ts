import type { JudgedName, NameVerdict } from '../names/judge-names.js';
import { isCommendedNext } from '../stance/commended-next.js';
import type { RequestText } from '../text/request-text.js';
import type { Judged } from './judge.js';
import { isPlainlyWished, mayBeRefused } from './refusal-signs.js';
import type { Sureness } from './sureness.js';

/**
 * The grammar's verdict on the names, without those that the model is sure are only spoken of, or are refused. A name
 * stays where another mention of it is wanted ("my Sony died, want another Sony"), and none is refused where no word
 * denies or complains.
 */
export function judgedNames(
  text: RequestText,
  names: NameVerdict,
  judged: readonly Judged[],
  sure: Sureness,
): NameVerdict {
  const want = new Set(names.want);
  const avoid = new Set(names.avoid);
  const about = new Set(names.about);
  const roles = new Map<number, JudgedName['role']>();
  const isWanted = ({ kind, value }: Judged['candidate']): boolean =>
    judged.some(
      ({ candidate, verdict }) =>
        candidate.kind === kind &&
        candidate.value === value &&
        (verdict === 'want' ||
          (kind === 'brand' &&
            (isPlainlyWished(text, candidate.start) ||
              isCommendedNext(text.matched.slice(candidate.end, candidate.end + 48))))),
    );
  for (const { candidate, chances } of judged) {
    const { kind, value, start } = candidate;
    if (kind === 'product') {
      if (chances.nothing > sure.noProduct && !isWanted(candidate) && about.delete(value))
        roles.set(start, 'neither');
    } else if (kind === 'brand' && want.has(value)) {
      if (chances.avoid > sure.refusedBrand && mayBeRefused(text, start) && !isWanted(candidate)) {
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
