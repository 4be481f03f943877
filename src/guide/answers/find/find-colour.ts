import { sayList, sayNode } from '../../phrasing/display-words.js';
import type { Finding } from '../answer-types.js';
import { type Asking, withVariants } from '../asking.js';
import { COLOUR_NAMES, type ColourName, coloursIn } from '../names/colour-names.js';
import { withoutNames } from '../question/without-names.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { wholeCitation } from '../say/citations.js';

/** Which colours there are: "what colours does it come in?", 有哪些颜色. */
const WHICH =
  /^(?:(?:and|so|in) )?(?:what|which|how many|any|are there)(?: \w{1,12}){0,2} colou?rs?\b|\bcolou?rs? (?:does|do|is|are|can) (?:it|they)\b|^(?:它|这[个款])?(?:都|一共)?(?:有|是|出了?)?(?:什么|哪些|哪几[种个]|几[种个]|啥)颜?色|颜色(?:有哪些|可选|选择)/u;
/** Whether there is a certain one: "does it come in white?", "is there a black one?", 有白色的吗, 有没有黑的. */
const CERTAIN =
  /^(?:(?:does|do|did|is|are|has|have|can|could) )?(?:[a-z']{1,12} ){0,5}(?:in(?: an?)? ([a-z]{3,8})|an? ([a-z]{3,8})(?: (?:one|version|model|variant))?) ?[?.]*$/u;
const CERTAIN_ZH = /有没?有?([\p{Script=Han}]{1,3}?)色?的?[吗么]?[?？]*$/u;
const MAKES_NONE = /\bnot\b|n['’]t\b|没有$/u;

/** The colour that `text` (without names) asks for; undefined where it asks for none. */
function certainColour(text: string): ColourName | undefined {
  if (MAKES_NONE.test(text)) return undefined;
  const [, within = '', one = ''] = CERTAIN.exec(text) ?? [];
  const chinese = CERTAIN_ZH.exec(text)?.[1];
  return COLOUR_NAMES.find(
    (colour) =>
      colour.english.test(`${within} ${one}`) ||
      (chinese !== undefined && colour.chinese.test(`${chinese}色`)),
  );
}

/**
 * In which colours a product is sold, as the names of the variants of its model tell: the variant of the one that is asked for, itself
 * first, or all whose names have a colour. Undefined where no name has one, and for several products.
 */
export async function findColour({
  question,
  subjects,
  snapshot,
  language,
}: Asking): Promise<Finding | undefined> {
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return undefined;
  // The white of "is there a white Trill 3?" may be read as a part of the name.
  const named = question.names.named.filter((one) => coloursIn(one.text).length === 0);
  const text = withoutNames({ normal: question.normal, names: { ...question.names, named } });
  const asked = certainColour(text);
  if (asked === undefined && !WHICH.test(text)) return undefined;
  const table = snapshot.table('Product');
  const coloured = withVariants(snapshot, [table.indexOf(subject.product)]).flatMap((index) => {
    const { nameEn, nameZh } = table.card(index);
    const colours = coloursIn(`${String(nameEn ?? '')} ${String(nameZh ?? '')}`);
    const id = table.id(index);
    return colours.length === 0 ? [] : [{ id, name: sayNode(snapshot, 'Product', id, language), colours }];
  });
  const words = ANSWER_WORDS[language];
  const found = asked && coloured.find(({ colours }) => colours.includes(asked));
  const told = found === undefined ? coloured : [found];
  if (told.length === 0) return undefined;
  const list = sayList(
    told.map(({ name }) => name),
    words.and,
    words.comma,
  );
  const citations = told.map(({ id, name }) => wholeCitation(id, name));
  const verdict = asked === undefined ? [] : [found === undefined ? words.hasNot : words.has];
  const claim = { text: [...verdict, words.soldAs(list)].join(words.gap), citations };
  return { status: 'ANSWERED', claims: [claim], confidence: 1 };
}
