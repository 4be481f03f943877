import { labelOf, type NodeId } from '../../domain/ids.js';
import { type DisplayLanguage, pickName } from '../../domain/localised-name.js';
import type { SnapshotLabel } from '../../graph/snapshot/relation-catalogue.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Estimate } from '../estimate/mean-estimate.js';
import { INTEREST_LABELS, type InterestLabel } from '../profile.js';
import type { PersonaTrait } from './persona.js';

/** How many interests of each kind are named. */
const NAMED: Readonly<Record<InterestLabel, number>> = { Category: 2, Brand: 2, Feature: 3, Need: 2 };

type Named = Readonly<Record<InterestLabel, readonly string[]>>;

function nameOf(snapshot: Snapshot, node: NodeId, language: DisplayLanguage): string | undefined {
  const table = snapshot.table(labelOf(node) as SnapshotLabel);
  return pickName(table.card(table.indexOf(node)), language)?.text;
}

function namesOf(snapshot: Snapshot, traits: readonly PersonaTrait[], language: DisplayLanguage): Named {
  const of = (label: InterestLabel): readonly string[] =>
    [
      ...new Set(
        traits
          .filter(({ node }) => labelOf(node) === label)
          .flatMap(({ node }) => nameOf(snapshot, node, language) ?? []),
      ),
    ].slice(0, NAMED[label]);
  return Object.fromEntries(INTEREST_LABELS.map((label) => [label, of(label)])) as unknown as Named;
}

function inEnglish(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Below and above others only where the interval says so. */
function pricesIn(language: DisplayLanguage, { low, high }: Estimate): string {
  const place = high < 0.5 ? 0 : low > 0.5 ? 2 : 1;
  const words =
    language === 'en'
      ? ['at lower prices', 'at middling prices', 'at higher prices']
      : ['价位偏低', '价位居中', '价位偏高'];
  return words[place] as string;
}

function sentence(language: DisplayLanguage, names: Named, prices: Estimate): string {
  const { Category, Brand, Feature, Need } = names;
  const parts =
    language === 'en'
      ? [
          Category.length > 0 && `looks for ${inEnglish(Category)}`,
          Feature.length > 0 && `cares about ${inEnglish(Feature)}`,
          Brand.length > 0 && `likes ${inEnglish(Brand)}`,
          Need.length > 0 && `wants it for ${inEnglish(Need)}`,
          `buys ${pricesIn('en', prices)}`,
        ]
      : [
          Category.length > 0 && `关注${Category.join('、')}`,
          Feature.length > 0 && `看重${Feature.join('、')}`,
          Brand.length > 0 && `偏爱${Brand.join('、')}`,
          Need.length > 0 && `用于${Need.join('、')}`,
          pricesIn('zh', prices),
        ];
  const said = parts.filter((part): part is string => part !== false);
  return language === 'en' ? `${capital(said.join('; '))}.` : `${said.join('，')}。`;
}

function title(language: DisplayLanguage, { Category, Brand, Feature, Need }: Named): string {
  const first = [Category, Feature, Need, Brand].find((names) => names.length > 0);
  if (first === undefined) return language === 'en' ? 'Everything' : '各类商品';
  const use = first === Need ? undefined : Need[0];
  const what = language === 'en' ? capital(inEnglish(first)) : first.join('、');
  if (use === undefined) return what;
  return language === 'en' ? `${what} for ${use}` : `${what}（${use}）`;
}

/** The words for a persona in both languages. */
export interface PersonaWords {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly descriptionEn: string;
  readonly descriptionZh: string;
}

/**
 * Name and description of a persona, made of the traits that tell it apart (the surest of each kind) and of its prices.
 * A node without a name in the language is called by its other one, one without any is not spoken of.
 */
export function describePersona(
  snapshot: Snapshot,
  traits: readonly PersonaTrait[],
  prices: Estimate,
): PersonaWords {
  const [en, zh] = [namesOf(snapshot, traits, 'en'), namesOf(snapshot, traits, 'zh')];
  return {
    nameEn: title('en', en),
    nameZh: title('zh', zh),
    descriptionEn: sentence('en', en, prices),
    descriptionZh: sentence('zh', zh, prices),
  };
}
