import { JsonRow } from '../json-row.js';

/** A product or a review of schema.org with flat columns (`type` tells which), ready for the mapping of schema.org. */
export class SchemaRow extends JsonRow {}
