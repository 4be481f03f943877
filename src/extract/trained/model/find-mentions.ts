import type { Polarity } from '../../extraction.js';
import type { AnalysedSentence } from '../analysis.js';
import { mentionEvidence, type SentenceFacts } from '../confidence/mention-evidence.js';
import type { AtomNames } from '../features/atoms.js';
import { ruleOpinion } from '../polarity/context-features.js';
import { withoutOverlap } from '../spans/span-posteriors.js';
import type { TokenRange } from '../spans/token-range.js';
import { type FoundAspect, linkOpinions, tagSentence } from './find-aspects.js';
import type { LanguageModel } from './language-model.js';

/** Aspects less probable than this are not looked at, nor are links of opinions. */
const LEAST = 0.05;

/** An aspect with one opinion about it, or none, and what its confidence goes by. */
export interface FoundMention {
  readonly span: TokenRange;
  readonly opinion: TokenRange | null;
  readonly polarity: Polarity;
  readonly evidence: readonly number[];
}

/**
 * All that a model holds for possible mentions of a sentence, in order, one for each opinion about an aspect: spans that
 * do not overlap, with the opinions that its settings link to them, or, where the data had none, with those of the rules.
 */
export function findMentions(
  model: LanguageModel,
  sentence: AnalysedSentence,
  names: AtomNames,
): FoundMention[] {
  const { opinionThreshold, pairThreshold } = model.settings;
  const tagged = tagSentence(model, names, LEAST, opinionThreshold);
  const opinions = withoutOverlap(tagged.opinions);
  const chosen = withoutOverlap(tagged.aspects);
  const around: SentenceFacts = { sentence, possible: tagged.aspects, chosen, opinions: opinions.length };
  const least = Math.min(LEAST, pairThreshold);
  return linkOpinions(model, sentence, chosen, opinions, least).flatMap((aspect) =>
    mentionsOf(model, aspect, around),
  );
}

function mentionsOf(model: LanguageModel, aspect: FoundAspect, around: SentenceFacts): FoundMention[] {
  const { sentence } = around;
  const given = aspect.opinions.filter(({ score }) => score >= model.settings.pairThreshold);
  const byRule = model.opinions === undefined ? ruleOpinion(sentence, aspect) : null;
  const opinions = byRule === null ? given : [{ ...byRule, score: 0 }];
  const history = model.history.countsOf(sentence, aspect);
  return (opinions.length === 0 ? [null] : opinions).map((opinion) => {
    const { polarity, shares } = model.polarity.guess(sentence, aspect, opinion);
    const facts = {
      span: aspect,
      polarity,
      shares,
      opinion,
      link: opinion?.score ?? 0,
      bestLink: aspect.opinions[0]?.score ?? 0,
      links: given.length,
      history,
    };
    return { span: aspect, opinion, polarity, evidence: mentionEvidence(facts, around) };
  });
}
