import { answerReader } from '../../src/api/answers/answer-reader.js';
import { Loaders } from '../../src/api/loaders/loaders.js';
import type { NodeId } from '../../src/domain/ids.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.js';
import { FINDERS } from '../../src/guide/answers/answer.js';
import { type Asking, readAsking } from '../../src/guide/answers/asking.js';
import { helpSentences } from '../../src/guide/answers/find/find-help.js';
import { askedOffer } from '../../src/guide/answers/find/find-offer.js';
import { signSentences } from '../../src/guide/answers/meaning/judge-evidence.js';
import type { Meanings } from '../../src/guide/answers/meaning/meanings.js';
import { needsProduct } from '../../src/guide/answers/question/needs-product.js';
import { readQuestion } from '../../src/guide/answers/question/read-question.js';
import { subjectsOf } from '../../src/guide/answers/question/subjects-of.js';
import { ENOUGH, rankByClauses, sentencesFor } from '../../src/guide/answers/sentences/judged-texts.js';
import { pageOf } from './page-of.js';
import type { GoldQuestion } from './score-answer.js';

/** A question that texts are asked for, with the sentences that may answer it. */
export interface JudgedQuestion {
  /** Who wrote it: what is learned of others is tried on them. */
  readonly writer: string;
  readonly gold: GoldQuestion;
  readonly sentences: readonly {
    readonly text: NodeId;
    readonly signs: readonly number[];
    readonly ruled: number;
    readonly isEvidence: boolean;
  }[];
}

async function isAnsweredBefore(asking: Asking): Promise<boolean> {
  for (const find of FINDERS) {
    const found = await find(asking);
    if (found !== undefined && found.confidence >= ENOUGH) return true;
  }
  return askedOffer(asking) !== undefined;
}

/** What is judged of each of `questions`; those that values, offers or relations answer, and that nothing is looked for, are left out. */
export async function evidenceRows(
  store: GraphStore,
  snapshot: Snapshot,
  meanings: Meanings,
  questions: readonly { readonly writer: string; readonly gold: GoldQuestion }[],
): Promise<JudgedQuestion[]> {
  const rows: JudgedQuestion[] = [];
  for (const { writer, gold } of questions) {
    const reader = answerReader(new Loaders(store), store);
    const product = await pageOf(store, snapshot, gold);
    const question = readQuestion(snapshot, gold.question, { hasTopic: product !== undefined });
    const { language } = question;
    const subjects = subjectsOf(snapshot, question, product, language);
    if (subjects.length === 0 && (question.names.unknown.length > 0 || needsProduct(question))) continue;
    let asked = question;
    let sentences = subjects.length > 0 ? [] : await helpSentences(snapshot, reader, language);
    if (subjects.length > 0) {
      const asking = await readAsking(question, { snapshot, reader, region: undefined, language }, subjects);
      if (await isAnsweredBefore(asking)) continue;
      asked = asking.question;
      sentences = [...sentencesFor(asking)];
    }
    const signed = signSentences(asked, rankByClauses(asked, sentences), sentences, meanings);
    const nodes = await store.readMany([...new Set(signed.map(({ sentence }) => sentence.node.id))]);
    const external = new Map(
      nodes.flatMap((node) => {
        const id = node?.properties.externalId;
        return node === null
          ? []
          : [[node.id, typeof id === 'string' ? id : node.id.slice(node.id.indexOf(':') + 1)]];
      }) as [NodeId, string][],
    );
    rows.push({
      writer,
      gold,
      sentences: signed.map(({ sentence, signs, ruled }) => ({
        text: sentence.node.id,
        signs,
        ruled,
        isEvidence: gold.expect.evidence.includes(external.get(sentence.node.id) ?? ''),
      })),
    });
  }
  return rows;
}
