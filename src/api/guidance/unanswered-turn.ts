import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { Guidance } from '../../guide/page/guidance.js';
import { unansweredWords } from '../../guide/unanswered.js';
import { EMPTY_PROFILE } from '../../profile/profile.js';
import { asksPromotions } from '../../promote/help/asks-promotions.js';
import { findHelpTopics } from '../../promote/help/find-help-topics.js';
import { ENOUGH_COVERAGE, helpConfidence } from '../../promote/help/hand-over.js';
import { insightTerms } from '../../promote/insights/insight-terms.js';
import { mayUse } from '../../promote/sensitive.js';
import type { ApiContext } from '../context.js';
import { edgeKey } from '../help/edge-key.js';

/** A turn of a conversation in words. */
export interface SpokenTurn {
  readonly conversation: NodeId;
  /** The version of the conversation that the turn makes. */
  readonly version: number;
  readonly text: string;
  /** Whether the words were taken as a critique, a command or for what was shown. */
  readonly isTaken: boolean;
}

/**
 * The writes that keep what a turn asked for and did not find with its user, for counts over many people (`insights.unanswered`): a
 * question like those of `recordQuestion`. None for a visitor, for somebody who did not agree to personalisation, and where
 * all was found.
 */
export async function unansweredOperations(
  { services, snapshot, now }: ApiContext,
  user: NodeId | undefined,
  guidance: Pick<Guidance, 'request'>,
  { conversation, version, text, isTaken }: SpokenTurn,
): Promise<WriteOperation[]> {
  if (user === undefined || text.trim() === '') return [];
  const users = snapshot.table('User');
  if (!mayUse(users.card(users.indexOf(user)), 'personalisation', true)) return [];
  const terms = insightTerms(unansweredWords(snapshot, guidance, isTaken).join('\n'));
  if (terms.length === 0) return [];
  if (guidance.request.intent === 'OTHER') {
    const request = { question: text, first: 20, now };
    const topics = findHelpTopics(snapshot, EMPTY_PROFILE, await services.helpIndex(), request);
    if (asksPromotions(text) || helpConfidence(topics) >= ENOUGH_COVERAGE) return [];
  }
  const properties = { at: new Date(now * 1_000).toISOString(), text, terms, found: false };
  const key = edgeKey(services.hashKey, `${conversation} ${version}`);
  return [
    { kind: 'putNode', id: user, properties: {} },
    { kind: 'putEdge', type: 'ASKED', from: user, to: user, key, properties },
  ];
}
