/**
 * A shop of more products is large: what a request adds up would grow with it, so rows of what was bought together and lists of
 * item-to-item weights hold their greatest entries alone there, wherever a score is asked for (`docs/decisions/014-large-shops.md`).
 */
export const LARGE_SHOP = 40_000;
