import type { GraphEdge } from '../../domain/graph-records.js';
import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { ApiContext } from '../context.js';
import type { Polarity } from '../shared/graph-enums.js';
import type { EvidenceType } from './evidence.type.js';
import { findEvidence } from './find-evidence.js';
import { statementIdOf } from './projected-edge.js';

/** The best evidence of the statement behind `edge` that praises, or blames; undefined where there is none. */
export async function bestEvidence(
  context: ApiContext,
  edge: GraphEdge | undefined,
  polarity: Polarity,
  language: DisplayLanguage | null | undefined,
): Promise<EvidenceType | undefined> {
  const statement = statementIdOf(edge);
  if (statement === undefined) return undefined;
  const wished = language ?? context.language;
  const [best] = await findEvidence(context.loaders, statement, { first: 1, polarity, language: wished });
  return best;
}
