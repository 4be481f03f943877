import { pickName } from '../../../domain/localised-name.js';
import { targetsOf } from '../../../profile/profile.js';
import type { Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { findRecorded } from './find-recorded.js';

const MAKER =
  /\bwho (?:makes|made|manufactures|produces|builds)\b|\b(?:what|which) (?:brand|maker|manufacturer|company) (?:is|are|makes|made)\b|什么(?:牌子|品牌)|哪(?:个|家)(?:牌子|品牌|公司|厂家?|厂商)?(?:的|做的|生产的|出的)|谁家?(?:做|生产|制造|出)的/u;

/** Who makes the products that are asked about, as the catalogue has it. */
export function findMaker(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, snapshot, language } = asking;
  // "Which brand is the battery" asks for a part.
  const asked = MAKER.exec(question.normal);
  const end = (asked?.index ?? 0) + (asked?.[0].length ?? 0);
  if (
    asked === null ||
    question.units.some((unit) => unit.weight >= 0.5 && (unit.start >= end || unit.end <= asked.index))
  )
    return Promise.resolve(undefined);
  const products = snapshot.table('Product');
  const brands = snapshot.table('Brand');
  const makerOf = ({ product }: Subject): string | undefined => {
    const [brand] = targetsOf(snapshot, 'MADE_BY:Product:Brand', products.indexOf(product));
    return brand === undefined ? undefined : pickName(brands.card(brand), language)?.text;
  };
  return Promise.resolve(findRecorded(subjects, makerOf, ANSWER_WORDS[language].madeBy));
}
