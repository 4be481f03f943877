import type { Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { mentionEvidence, type SentenceFacts } from '../confidence/mention-evidence.js';
import type { AtomNames } from '../features/atoms.js';
import { ruleOpinion } from '../polarity/context-features.js';
import type { TokenRange } from '../spans/token-range.js';
import type { LanguageModel } from './language-model.js';
import { type LinkedAspect, linkedAspects } from './link-opinions.js';

/** An aspect with one opinion about it, or none, and what its confidence goes by. */
export interface FoundMention {
  readonly span: TokenRange;
  readonly opinion: TokenRange | null;
  readonly polarity: Polarity;
  readonly evidence: readonly number[];
}

/**
 * All that a model holds for possible mentions of a sentence, in order, one for each opinion about an aspect: spans that
 * do not overlap, with the opinions that are linked to them, or, where the data had none, with those of the rules.
 */
export function findMentions(
  model: LanguageModel,
  sentence: AnalysedSentence,
  names: AtomNames,
): FoundMention[] {
  const { aspects, possible, opinions } = linkedAspects(model, sentence, names);
  const chosen = aspects.map(({ span }) => span);
  const around: SentenceFacts = { sentence, possible, chosen, opinions };
  return aspects.flatMap((aspect) => mentionsOf(model, aspect, around));
}

function mentionsOf(
  model: LanguageModel,
  { span, opinions: given, bestScore }: LinkedAspect,
  around: SentenceFacts,
): FoundMention[] {
  const { sentence } = around;
  const byRule = model.opinions === undefined ? ruleOpinion(sentence, span) : null;
  const opinions = byRule === null ? given : [{ ...byRule, score: 0 }];
  const history = model.history.countsOf(sentence, span);
  return (opinions.length === 0 ? [null] : opinions).map((opinion) => {
    const { polarity, shares } = model.polarity.guess(sentence, span, opinion);
    const facts = {
      span,
      polarity,
      shares,
      opinion,
      link: opinion?.score ?? 0,
      bestLink: bestScore,
      links: given.length,
      history,
    };
    return { span, opinion, polarity, evidence: mentionEvidence(facts, around) };
  });
}
