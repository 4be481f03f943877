import type { Language } from '../extraction.js';

/** Sentences that the local extractor is unsure of. */
export interface ProposalRequest {
  readonly language: Language;
  readonly sentences: readonly string[];
}

/**
 * Somebody who reads sentences better than the local extractor, such as a language model. May fail, may take its
 * time, and may answer anything: what it says is used through `checkProposals` alone.
 */
export interface Proposer {
  /** Which model it is, for the evidence of what it proposes; 1 to 200 characters. */
  readonly version: string;
  /** Its answer as text; `signal` is aborted when nobody waits any longer. */
  readonly propose: (request: ProposalRequest, signal?: AbortSignal) => Promise<string>;
}
