import { describe, expect, it } from '@jest/globals';
import { readOfferSettings } from '../../../../src/promote/offers/read-offer-settings.js';

describe('readOfferSettings', () => {
  it('takes what the shop says, in ranges', () => {
    const text = '{ "timeZone": "Asia/Shanghai", "holdout": 0.1, "sponsoredPerPage": 1 }';
    expect(readOfferSettings(text)).toEqual({ timeZone: 'Asia/Shanghai', holdout: 0.1, sponsoredPerPage: 1 });
    expect(readOfferSettings('{}')).toEqual({});
  });

  it.each([
    ['', 'a JSON object'],
    ['[]', 'the object'],
    ['{ "timeZone": "Mars/Olympus" }', 'timeZone: expected an IANA time zone'],
    ['{ "holdout": 2 }', 'holdout'],
    ['{ "sponsoredPerPage": 21 }', 'sponsoredPerPage'],
    ['{ "priorMean": 0 }', 'priorMean'],
    ['{ "sposoredPerPage": 1 }', 'sposoredPerPage'],
  ])('refuses %j and says where', (text, place) => {
    expect(() => readOfferSettings(text)).toThrow(place);
  });
});
