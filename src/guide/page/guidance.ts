import type { NodeId } from '../../domain/ids.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { RecommendationPage, RecommendationRequest } from '../../recommend/recommendation.js';
import type { ProductFilter } from '../../recommend/select/product-filter.js';
import type { DescriptionReader } from '../known-features/feature-evidence.js';
import type { KnownOnPage } from '../known-features/weigh-evidence.js';
import type { ParsedRequest } from '../parse/parsed-request.js';
import type { UnknownWordsReading } from '../unknown-words/read-text.js';
import type { RelaxedLimit } from '../wishes/request-filter.js';
import type { Wishes } from '../wishes/wishes.js';
import type { Miss } from './near-misses.js';
import type { LackingProduct } from './reorder-by-wishes.js';

/** Who is guided, and how. */
export interface GuideSettings {
  readonly language?: DisplayLanguage;
  readonly user?: NodeId;
  /** 1 to 100. */
  readonly first: number;
  /** Where who asks is (ISO 3166): what is not to be had there is left out. */
  readonly region?: string | undefined;
  /** The store that they buy in: what it does not have is left out. */
  readonly store?: string | undefined;
  /** Products that were shown and passed over for more of the same. */
  readonly seen?: readonly NodeId[];
  /** Seconds since 1970. */
  readonly now: number;
  /** Reads what goods are described as; without, what the snapshot knows tells alone what has a wished feature. */
  readonly describe?: DescriptionReader | undefined;
}

/** A request in words, and who reads what the grammar does not. */
export interface GuideRequest extends GuideSettings, UnknownWordsReading {
  /** At most 2,000 characters are read. */
  readonly text: string;
  /** Ids of chips whose wishes do not count. */
  readonly without?: readonly string[];
}

/** A product that meets nearly everything, and what it misses. */
export interface CloseProduct {
  readonly product: NodeId;
  readonly misses: readonly Miss[];
}

/** The answer to a request in words, with what was understood and what was given up. */
export interface Guidance {
  /** What was said last, as understood. */
  readonly request: ParsedRequest;
  /** All that is wished, by what was said last and before. */
  readonly wishes: Wishes;
  /** The limits that the products meet. */
  readonly where: ProductFilter;
  /** Limits that were given up since nothing meets all of them, in the order of `RELAXATION_ORDER`. */
  readonly relaxed: readonly RelaxedLimit[];
  /** What the page answers. */
  readonly asked: RecommendationRequest;
  /** What meets all limits, by score; where nothing does, what comes closest, the nearest first. */
  readonly page: RecommendationPage;
  /** Other variants of the little that is shown which meet all limits as well. */
  readonly alsoAs?: readonly NodeId[];
  /** What does not meet all limits: what is named; where fewer products do than were asked for, the nearest first. */
  readonly closest: readonly CloseProduct[];
  /** Currencies of prices on the page or in `closest` that were compared with the wish at a rough rate. */
  readonly convertedFrom: readonly string[];
  /** The products of the catalogue that the answer is to be like. */
  readonly similarTo: readonly NodeId[];
  /** The products of the catalogue that everything in the answer has to go with. */
  readonly goesWith?: readonly NodeId[];
  /** Products of the page that owners find fault with in what is wished. */
  readonly lacking?: readonly LackingProduct[];
  /** What is known to have a wished feature that goods have or have not; undefined where none is wished or refused. */
  readonly evidence?: KnownOnPage;
  /** Critiques (ids) that nothing which meets the wishes goes further in. */
  readonly noFurther?: readonly string[];
  /** Whether more was asked for and all that fits had been shown. */
  readonly isAllShown?: boolean;
}
