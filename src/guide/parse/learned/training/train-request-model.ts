import type { StoredModel } from '../../../../learn/model-file.js';
import { joinParts, type ModelPart } from '../../../../learn/model-part.js';
import { requestText } from '../../text/request-text.js';
import { namedUnits } from '../clause-margins.js';
import { GramWeights } from '../gram-weights.js';
import { intentSigns } from '../intent-signs.js';
import { VERDICTS } from '../judge.js';
import type { Candidate } from '../reading.js';
import { REQUEST_MODEL } from '../request-model.js';
import { judgedCases } from './judged-cases.js';
import { trainSigns } from './train-signs.js';
import { trainWishes } from './train-wishes.js';
import type { TrainingRequest } from './training-request.js';

const KINDS: readonly Candidate['kind'][] = ['feature', 'need', 'audience', 'brand', 'product', 'category'];
/**
 * Chosen on requests of eight authors as the grammar saw them first, each read by models of the others: what is asked for is
 * told better by weights that go far, a verdict by weights that do not.
 */
const JUDGE_OPTIONS = { rate: 0.05, l2: 2e-2 };
const INTENT_OPTIONS = { rate: 0.1, l2: 2e-3 };
const INTENTS = ['FIND', 'COMPARE', 'QUESTION', 'SIMILAR', 'ACCESSORY', 'OTHER'];

function trainIntents(requests: readonly TrainingRequest[]): ModelPart {
  const cases = requests.flatMap(({ text: written, reading, gold, count }) => {
    const text = requestText(written);
    const signs = intentSigns(text, reading, namedUnits(text, reading));
    return gold.intent === undefined ? [] : [{ signs, label: gold.intent, count }];
  });
  return trainSigns(cases, INTENTS, INTENT_OPTIONS);
}

/**
 * Learns a request model from `requests` of one language. What a judge is told of the words of a clause was learned from
 * other authors, so that it learns how far that can be trusted. Deterministic. `trainedOn` names the material.
 */
export function trainRequestModel(requests: readonly TrainingRequest[], trainedOn: string): StoredModel {
  const authors = [...new Set(requests.map(({ author }) => author))].sort();
  const cases = authors.flatMap((author) => {
    const others = requests.filter((request) => request.author !== author);
    const own = requests.filter((request) => request.author === author);
    return judgedCases(own, new GramWeights(trainWishes(others)));
  });
  const { header: models, arrays } = joinParts({
    wishes: trainWishes(requests),
    ...Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        trainSigns(
          cases.filter((one) => one.kind === kind),
          VERDICTS,
          JUDGE_OPTIONS,
        ),
      ]),
    ),
    intents: trainIntents(requests),
  });
  return { ...REQUEST_MODEL, header: { trainedOn, models }, arrays };
}
