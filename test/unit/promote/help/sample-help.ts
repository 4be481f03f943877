import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { EMPTY_PROFILE } from '../../../../src/profile/profile.js';
import { HelpIndex } from '../../../../src/promote/help/help-index.js';
import {
  type ServiceAsker,
  type ServiceQuestion,
  type ServiceReply,
  serviceReply,
} from '../../../../src/promote/help/service-reply.js';
import { propertiesIn } from '../../../support/records-reader.js';
import { SAMPLE_NOW, type SampleRecommender } from '../../recommend/sample-recommender.js';

/** The help of the sample shop, asked by somebody of whom nothing else is known than `asker` tells. */
export class SampleHelp {
  private readonly index: HelpIndex;

  constructor(private readonly sample: SampleRecommender) {
    const topics = sample.records.flatMap((record) =>
      record.kind === 'node' && record.node.id.startsWith('help:') ? [record.node] : [],
    );
    this.index = HelpIndex.of({} as GraphStore, topics);
  }

  serve(
    question: ServiceQuestion,
    asker: Pick<ServiceAsker, 'language' | 'spokenOf'> & Partial<Pick<ServiceAsker, 'place'>>,
  ): Promise<ServiceReply | undefined> {
    const { recommender, records } = this.sample;
    return serviceReply(
      {
        snapshot: recommender.snapshot,
        index: this.index,
        profile: EMPTY_PROFILE,
        place: {},
        ...asker,
        now: SAMPLE_NOW,
        propertiesOf: async (id) => propertiesIn(records, id),
      },
      question,
    );
  }
}
