/** No shop was told of anything before, in ISO 8601; what machines without a clock send is earlier. */
export const EARLIEST_EVENT = '1990-01-01T00:00:00.000Z';

/** Times of events are counted in seconds since 1970, in 4 bytes: the last that there is. */
export const LATEST_SECOND = 2 ** 32 - 1;

/** No event is later, in ISO 8601. */
export const LATEST_EVENT = '2106-02-07T06:28:15.999Z';
