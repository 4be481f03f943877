import { ConfigurationError } from '../../../domain/errors.js';
import { checkMapping, type Mapping, type MappingInput } from '../mapping.js';
import { cameraCatalogue } from './camera-catalogue.js';
import { chineseShoppingReviews } from './chinese-shopping-reviews.js';
import { deviceReviews } from './device-reviews.js';
import { jdPhoneReviews } from './jd-phone-reviews.js';
import { laptopCatalogue } from './laptop-catalogue.js';
import { marketplacePhones } from './marketplace-phones.js';
import { phoneCatalogue } from './phone-catalogue.js';

/** Ready mappings for common sources, by name. */
export const PRESETS: Readonly<Record<string, MappingInput>> = {
  'phone-catalogue': phoneCatalogue,
  'laptop-catalogue': laptopCatalogue,
  'camera-catalogue': cameraCatalogue,
  'marketplace-phones': marketplacePhones,
  'device-reviews': deviceReviews,
  'jd-phone-reviews': jdPhoneReviews,
  'chinese-shopping-reviews': chineseShoppingReviews,
};

/** The preset called `name`; throws ConfigurationError that lists them when there is none. */
export function findPreset(name: string): Mapping {
  const input = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (input === undefined)
    throw new ConfigurationError(
      `there is no preset ${JSON.stringify(name.slice(0, 60))}; there are ${Object.keys(PRESETS).join(', ')}`,
    );
  const checked = checkMapping(input);
  if ('mapping' in checked) return checked.mapping;
  throw new ConfigurationError(`preset ${name}: ${checked.problems.join('; ')}`);
}
