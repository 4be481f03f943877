import type { NodeId } from '../../domain/ids.js';
import { type AnswerRequest, answer } from '../answers/answer.js';
import type { Answer } from '../answers/answer-types.js';
import { COMPARED } from '../answers/find/find-comparison.js';
import { sayList, sayNode } from '../phrasing/display-words.js';

/** Words that set what is asked about against each other, beside {@link COMPARED}. */
const TOGETHER = /\b(?:or|common|alike|similar|identical|best|worst|[a-z]{3,12}est)\b|共同|相同|像|最|谁|哪/u;
const ONE_FOR_SEVERAL: ReadonlyMap<string, string> = new Map([
  ['do', 'does'],
  ['are', 'is'],
  ['have', 'has'],
]);

const WORDS = {
  en: { gap: ' ', unknown: (names: string) => `That is not known of ${names}.` },
  zh: { gap: '', unknown: (names: string) => `没有资料说明${names}的这一点。` },
} as const;

/** Whether `question`, which means several products, asks the same of each and compares nothing: "do they have a microphone?" */
export function asksOfEach(question: string): boolean {
  const text = question.toLowerCase();
  return !COMPARED.test(text) && !TOGETHER.test(text);
}

/** `question` as it is asked of one: "does it have a microphone?" */
function ofOne(question: string): string {
  return question
    .replace(
      /\b(do|are|have|can|could|will) (?:they|any of (?:them|these|those)|both|these|those)\b/i,
      (_, verb: string) => `${ONE_FOR_SEVERAL.get(verb.toLowerCase()) ?? verb} it`,
    )
    .replace(/它们|这[几些][个款台部]?|^都/u, '它');
}

/** The answers to `request.question`, asked of each of `products`, as one in their order; of which it is not known is said last. */
export async function answerOfEach(
  request: Omit<AnswerRequest, 'product'> & Required<Pick<AnswerRequest, 'language'>>,
  products: readonly NodeId[],
): Promise<Answer> {
  const { snapshot, language } = request;
  const words = WORDS[language];
  const question = ofOne(request.question);
  const answers = await Promise.all(products.map((product) => answer({ ...request, question, product })));
  const nameOf = (place: number): string => sayNode(snapshot, 'Product', products[place] as NodeId, language);
  const isKnown = ({ status }: Answer): boolean => status !== 'NOT_KNOWN';
  const known = answers.filter(isKnown);
  const texts = answers.flatMap((one, place) => {
    if (!isKnown(one)) return [];
    const name = nameOf(place);
    return [one.text.includes(name) ? one.text : `${name}${language === 'zh' ? '：' : ': '}${one.text}`];
  });
  const missing = products.flatMap((_, place) => (isKnown(answers[place] as Answer) ? [] : [nameOf(place)]));
  const and = language === 'zh' ? '和' : ' and ';
  const unknown = missing.length === 0 ? [] : [words.unknown(sayList(missing, and))];
  return {
    status: known.length === 0 ? 'NOT_KNOWN' : missing.length > 0 ? 'PARTLY' : 'ANSWERED',
    text: [...texts, ...unknown].join(words.gap),
    language,
    claims: known.flatMap(({ claims }) => claims),
    products: [...products],
    confidence: known.length === 0 ? 0 : Math.min(...known.map(({ confidence }) => confidence)),
    related: [],
    nearest: [],
  };
}
