import type { GraphEdge } from '../../../domain/graph-records.js';
import { keyOf, nodeId, slug } from '../../../domain/ids.js';
import { exactTest } from '../../../lib/exact-test.js';
import { sayNode, sayWord } from '../../phrasing/display-words.js';
import { moreOf } from '../../wishes/more-of.js';
import type { Claim, Finding } from '../answer-types.js';
import type { Asking, Subject } from '../asking.js';
import { ANSWER_WORDS } from '../say/answer-words.js';
import { sayValues } from '../say/say-value.js';
import { DISPUTED, specificationOf } from '../values/specification-claim.js';
import { namedClaim, silenceOf } from './find-in-each.js';
import { lowestPrices, offerClaim } from './find-offer.js';
import { askedSpecifications } from './find-specification.js';
import { askedFeatures, opinionOn } from './opinion-on.js';

/** Words that set one thing against another. */
export const COMPARED =
  /\b(?:than|vs\.?|versus|compared?|comparison|differences?|differ|which (?:one )?(?:is|has|of|lasts|weighs|sounds|should|do|does|would)|or the|better|lighter|heavier|faster|longer|bigger|smaller|cheaper|upgrade from|worth the upgrade|same|as [a-z]{1,12} as|which (?:[a-z]{1,12} )?(?:goes|runs|gets|weighs|tips))\b|比|哪个|哪款|哪台|区别|差别|对比|还是|谁更|一样|升级|多几|多多少/u;

/** Comparatives that ask for a parameter, and for a feature where there is none. */
const BY_WORD: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:light|heavi)(?:er|est)\b|\bweighs?\b|\btips the scales\b|[更最][轻重]|轻一些|哪个轻|哪个重|谁轻|谁重|轻多少|重多少|[更比].{0,20}[轻重沉]/u,
    'weight',
    'weight',
  ],
  [/\b(?:thinn|thick|slimm)(?:er|est)\b|[更最][薄厚]|哪个薄/u, 'thickness', 'size'],
  [/\b(?:lasts? longer|longer battery|battery)\b|续航|更耐用|更久|电池/u, 'battery life', 'battery'],
  [
    /\b(?:bigg|larg|small)(?:er|est) (?:screen|display)\b|屏幕.{0,6}[大小]|[更最]大的屏/u,
    'screen size',
    'screen',
  ],
  [/\bbright(?:er|est)\b|[更最]亮/u, 'brightness', 'brightness'],
  [/\bloud(?:er|est)\b|[更最]响|声音更大/u, 'power', 'volume'],
];

/** Parameters that tell which of several has more of a feature. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['f:zoom', 'optical zoom'],
  ['f:battery life', 'battery life'],
  ['f:battery', 'battery life'],
  ['f:battery capacity', 'battery capacity'],
  ['f:weight', 'weight'],
  ['f:brightness', 'brightness'],
  ['f:refresh rate', 'refresh rate'],
]);
/** More or less of something is asked, and not how it is. */
const MORE =
  /\b(?:more|less|longer|closer|further|farther|as [a-z]{1,12} as|which (?:one )?(?:[a-z]{1,12} )?(?:goes|runs|lasts|weighs|gets|has))\b|更|谁|多几|多多少|[比跟和].{1,24}[多少]/u;

/** A difference that is rarer than this by accident is one. */
const SURE = 0.05;

interface Valued {
  readonly subject: Subject;
  readonly edge: GraphEdge | undefined;
}

function valued(asking: Asking, subject: Subject, specification: string): Valued {
  const object = nodeId('Specification', slug(specification));
  const edge = subject.variants
    .map((variant) =>
      asking.facts.out.get(variant)?.find(({ type, to }) => type === 'HAS_SPEC' && to === object),
    )
    .find((one) => one !== undefined);
  return { subject, edge };
}

type ComparedClaim = Claim & { readonly differs: boolean; readonly isDisputed: boolean };

async function bySpecification(asking: Asking, specification: string): Promise<ComparedClaim | undefined> {
  const { language, snapshot, subjects } = asking;
  const rows = subjects.map((subject) => valued(asking, subject, specification));
  const claims = await Promise.all(
    subjects.map((subject) => specificationOf(asking, subject, specification)),
  );
  const citations = claims.flatMap((claim) => claim?.citations.slice(0, 1) ?? []);
  if (rows.some(({ edge }) => edge === undefined) || citations.length < subjects.length) return undefined;
  const words = ANSWER_WORDS[language];
  const object = nodeId('Specification', slug(specification));
  const name = sayNode(snapshot, 'Specification', object, language, specification);
  const said = sayValues(
    rows.map(({ edge }) => edge?.properties ?? {}),
    language,
  ).map((text) => text ?? '');
  const numbers = rows.map(({ edge }) => edge?.properties.value);
  const [first, second] = numbers;
  const disputes = claims.flatMap((claim, place) =>
    claim === undefined || !claim.competing
      ? []
      : [words.variant((subjects[place] as Subject).name, claim.disputes)],
  );
  const tell = (text: string): string => [text, ...disputes].join(words.gap);
  const isDisputed = disputes.length > 0;
  const each = rows.map(({ subject }, place) => `${subject.name} ${said[place] as string}`).join(words.comma);
  if (typeof first !== 'number' || typeof second !== 'number' || rows.length !== 2)
    return {
      text: tell(`${name}${language === 'zh' ? '：' : ': '}${each}${language === 'zh' ? '。' : '.'}`),
      citations,
      isDisputed,
      differs: new Set(said).size > 1,
    };
  if (first === second)
    return { text: tell(words.equal(name, said[0] as string)), citations, isDisputed, differs: false };
  const isLower = LOWER.test(asking.question.normal);
  const verdict = !asksYesNo(asking.question.normal)
    ? ''
    : `${isLower === first < second ? words.yes : words.no}${words.gap}`;
  // The one that is asked for is named first: of the lighter one that it is lighter.
  const [named, against] = isLower === first < second ? [0, 1] : [1, 0];
  return {
    text: tell(
      verdict +
        words.more(
          (rows[named] as Valued).subject.name,
          (rows[against] as Valued).subject.name,
          name,
          moreOf(object, !isLower, language),
          `${said[named] as string} / ${said[against] as string}`,
        ),
    ),
    citations,
    isDisputed,
    differs: true,
  };
}

const LOWER =
  /\b(?:lighter|thinner|slimmer|smaller|shorter|less|lower)\b|更轻|更薄|更小|更短|更少|[轻薄小短少]/u;
/** Whether yes or no is asked of a comparison: "is it lighter than", 比…轻吗. */
const asksYesNo = (text: string): boolean =>
  (/^(?:is|are|does|do|has|have|will)\b/u.test(text) && /\bthan\b/u.test(text)) ||
  (text.includes('比') && /[吗么嘛]/u.test(text));
const CHEAPER = /\b(?:cheaper|more expensive|costs? (?:more|less))\b|便宜|更贵|哪个贵|谁贵|价格|比.{1,24}贵/u;

const DEARER = /\b(?:more expensive|costs? more|dearer|pricier)\b|贵/u;

/** Which of two subjects costs less, with yes or no where that is asked; undefined where their prices do not compare. */
async function cheaperOf(asking: Asking): Promise<string | undefined> {
  const { subjects, question, language } = asking;
  const [first, second] = subjects;
  if (first === undefined || second === undefined || subjects.length > 2) return undefined;
  const [one, other] = await Promise.all([first, second].map(({ product }) => lowestPrices(asking, product)));
  const currency = [...(one?.keys() ?? [])].sort().find((key) => other?.has(key));
  const [a, b] = [one?.get(currency ?? ''), other?.get(currency ?? '')];
  if (a === undefined || b === undefined) return undefined;
  const words = ANSWER_WORDS[language];
  const isAsked = DEARER.test(question.normal) ? a > b : a < b;
  const verdict = asksYesNo(question.normal) ? `${isAsked ? words.yes : words.no}${words.gap}` : '';
  if (a === b) return `${verdict}${words.samePrice}`;
  return `${verdict}${a < b ? words.cheaper(first.name, second.name) : words.cheaper(second.name, first.name)}`;
}

const WHOLE =
  /\b(?:compared?|comparison|differences?|differ|vs\.?|versus)\b|区别|差别|对比|比较|有什么不同|哪里不同/u;
/** Parameters that are put side by side where everything is asked. */
const ROWS = 5;

/** How well a comparison in everything answers; every other one answers better. */
export const WHOLE_COMPARISON = 0.8;

/** The parameters that both state, side by side, those that differ first; for whoever asks for no one thing. */
async function wholeComparison(asking: Asking): Promise<Finding | undefined> {
  const keys = asking.subjects.map(
    ({ variants }) =>
      new Set(
        variants.flatMap((id) =>
          (asking.facts.out.get(id) ?? []).flatMap(({ type, to }) =>
            type === 'HAS_SPEC' ? [keyOf(to)] : [],
          ),
        ),
      ),
  );
  const shared = [...(keys[0] ?? [])].filter((key) => keys.every((own) => own.has(key))).sort();
  const rows = (
    await Promise.all(shared.map((key) => bySpecification(asking, key.replaceAll('-', ' '))))
  ).filter((claim): claim is ComparedClaim => claim !== undefined);
  const claims = rows
    .toSorted((a, b) => Number(b.differs) - Number(a.differs))
    .slice(0, ROWS)
    .map(({ text, citations }): Claim => ({ text, citations }));
  return claims.length === 0 ? undefined : { status: 'ANSWERED', claims, confidence: WHOLE_COMPARISON };
}

/** Two or more subjects side by side in what is asked: values, else what owners say of each. */
export async function findComparison(asking: Asking): Promise<Finding | undefined> {
  const { question, subjects, language } = asking;
  if (subjects.length < 2 || !COMPARED.test(question.normal)) return undefined;
  if (CHEAPER.test(question.normal)) {
    const offers = await Promise.all(subjects.map((subject) => offerClaim(asking, subject, 'price')));
    const claims = offers.filter((claim): claim is Claim => claim !== undefined);
    const verdict = claims.length === subjects.length ? await cheaperOf(asking) : undefined;
    if (claims.length > 0)
      return {
        status: claims.length < subjects.length ? 'PARTLY' : 'ANSWERED',
        claims:
          verdict === undefined
            ? claims
            : [
                { text: verdict, citations: claims.flatMap(({ citations }) => citations.slice(0, 1)) },
                ...claims,
              ],
        confidence: 1,
      };
  }
  const byWord = BY_WORD.find(([pattern]) => pattern.test(question.normal));
  const specifications = [
    ...question.units.flatMap(askedSpecifications),
    ...(byWord === undefined ? [] : [byWord[1]]),
    ...(MORE.test(question.normal)
      ? question.units.flatMap(({ topics }) => topics.flatMap((topic) => PARAMETERS.get(topic) ?? []))
      : []),
  ];
  for (const specification of new Set(specifications)) {
    const claim = await bySpecification(asking, specification);
    if (claim !== undefined)
      return {
        status: claim.isDisputed ? 'PARTLY' : 'ANSWERED',
        claims: [{ text: claim.text, citations: claim.citations }],
        confidence: 1,
        ...(claim.isDisputed && { certainty: DISPUTED }),
      };
  }
  const features = [...askedFeatures(asking), ...(byWord === undefined ? [] : [byWord[2]])];
  const [feature] = features;
  if (feature === undefined)
    return WHOLE.test(question.normal) && question.units.every(({ weight }) => weight < 0.5)
      ? wholeComparison(asking)
      : undefined;
  const opinions = await Promise.all(
    subjects.map(async (subject) => {
      const claim = await opinionOn(asking, subject, feature);
      return claim && namedClaim(asking, subject, claim);
    }),
  );
  const claims = opinions.filter((claim): claim is Claim => claim !== undefined);
  if (claims.length === 0) return undefined;
  const silent = silenceOf(
    asking,
    subjects.filter((_, place) => opinions[place] === undefined),
  );
  if (silent.length > 0) return { status: 'PARTLY', claims, confidence: 0.7, unknown: silent };
  const [a, b] = claims.map(({ agreement }) => agreement);
  const words = ANSWER_WORDS[language];
  const name = sayWord('Feature', feature, language);
  const verdict: Claim[] = [];
  if (a !== undefined && b !== undefined && subjects.length === 2) {
    const [n1, n2] = [a.for + a.against, b.for + b.against];
    const { chance } = exactTest(a.for, n1, b.for, n2);
    const [first, second] = subjects as readonly [Subject, Subject];
    const text =
      chance > SURE
        ? words.noDifference(name)
        : a.for * n2 > b.for * n1
          ? words.difference(first.name, second.name, name)
          : words.difference(second.name, first.name, name);
    verdict.push({ text, citations: claims.flatMap(({ citations }) => citations.slice(0, 1)) });
  }
  return { status: 'ANSWERED', claims: [...verdict, ...claims], confidence: 0.9 };
}
