import { readFileSync } from 'node:fs';
import type { Config } from '../../config.js';
import { ConfigurationError } from '../../domain/errors.js';
import type { OfferSettings } from '../../promote/offers/offer-settings.js';
import { readOfferSettings } from '../../promote/offers/read-offer-settings.js';

/** How the shop wants its offers, from the file that the configuration names; nothing without one. Throws ConfigurationError that names the file. */
export function openOffers({ offersFile }: Pick<Config, 'offersFile'>): Partial<OfferSettings> {
  if (offersFile === undefined) return {};
  try {
    return readOfferSettings(readFileSync(offersFile, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof ConfigurationError) throw new ConfigurationError(`OFFERS ${offersFile}: ${message}`);
    throw new ConfigurationError(`OFFERS ${offersFile} cannot be read (${code ?? message})`);
  }
}
