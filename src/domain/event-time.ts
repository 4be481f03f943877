/** No shop was told of anything before, in ISO 8601; what machines without a clock send is earlier. */
export const EARLIEST_EVENT = '1990-01-01T00:00:00.000Z';
