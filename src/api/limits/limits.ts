/** What a request may be at most. */
export interface Limits {
  /** Fields inside fields. */
  readonly depth: number;
  /** Nodes that an answer could hold, worked out before execution. */
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
  /** Root fields of a mutation. */
  readonly mutations: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  readonly bodyBytes: number;
}

export const LIMITS: Limits = {
  depth: 14,
  cost: 10_000,
  aliases: 30,
  directives: 30,
  mutations: 10,
  tokens: 2_000,
  bodyBytes: 1_048_576,
};
