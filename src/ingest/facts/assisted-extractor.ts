import type { Extraction, ExtractionInput } from '../../extract/extraction.js';
import { checkProposals } from '../../extract/proposals/check-proposals.js';
import { doubtfulSentences } from '../../extract/proposals/doubtful-sentences.js';
import type { Proposer } from '../../extract/proposals/proposer.js';
import { isVerdict } from '../../extract/verdict.js';
import type { TextExtractor } from './text-extractor.js';

export interface AssistanceOptions {
  /** Texts that the proposer is asked about at most, in all; further ones are read without it. */
  readonly maxTexts?: number;
  /** Told of each failure and each answer of which something was rejected, in words without any of the text. */
  readonly onProblem?: (problem: string) => void;
}

/** Sentences of a text that the proposer sees at most. */
const SENTENCES_PER_TEXT = 5;
/** Failures in a row after which the proposer is not asked again. */
const FAILURES = 5;
const DEFAULT_TEXTS = 1_000;
/** Requests that are out at once; the endpoint refuses more than 8. */
const AT_ONCE = 4;

/**
 * `local`, and beside what it finds the checked proposals of `proposer` for the sentences that it is unsure of
 * (`Extraction.proposals`). Without an answer, and after {@link FAILURES} failures in a row, it is `local` alone:
 * nothing fails because of a proposer. Only the doubtful sentences leave, without name, product or user.
 */
export function createAssistedExtractor(
  local: TextExtractor,
  proposer: Proposer,
  { maxTexts = DEFAULT_TEXTS, onProblem }: AssistanceOptions = {},
): TextExtractor {
  let asked = 0;
  let failures = 0;
  let out = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (out >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    out += 1;
  };
  const leave = (): void => {
    out -= 1;
    waiting.shift()?.();
  };
  return {
    async extract(input: ExtractionInput): Promise<Extraction> {
      const found = await local.extract(input);
      const sentences = doubtfulSentences(input.text, found.mentions, SENTENCES_PER_TEXT);
      if (sentences.length === 0 || asked >= maxTexts || failures >= FAILURES) return found;
      asked += 1;
      await enter();
      try {
        // Others may have failed while this one waited.
        if (failures >= FAILURES) return found;
        const answer = await proposer.propose({
          language: found.language,
          sentences: sentences.map(({ start, end }) => input.text.slice(start, end)),
        });
        failures = 0;
        // A verdict on the whole product takes no feature's place.
        const known = found.mentions.filter((mention) => !isVerdict(mention));
        const { mentions, rejected } = checkProposals(input.text, sentences, answer, known);
        for (const reason of new Set(rejected)) onProblem?.(`a proposal was rejected: ${reason}`);
        return { ...found, proposals: { version: proposer.version, mentions } };
      } catch (error) {
        failures += 1;
        onProblem?.(error instanceof Error ? error.message : 'the proposer failed');
        if (failures === FAILURES) onProblem?.(`${FAILURES} failures in a row: going on without proposals`);
        return found;
      } finally {
        leave();
      }
    },
  };
}
