import { brandLine } from './brand-line.js';
import { coPurchase } from './co-purchase.js';
import { interests } from './interests.js';
import { likedFeatures } from './liked-features.js';
import type { PathSource } from './path-source.js';
import { similar } from './similar.js';

/** The five path sources, in the order of PATH_SOURCE_NAMES. */
export const PATH_SOURCES: readonly PathSource[] = [likedFeatures, interests, coPurchase, brandLine, similar];
