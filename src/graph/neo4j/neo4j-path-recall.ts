import neo4j from 'neo4j-driver';
import { InvalidValueError } from '../../domain/errors.js';
import type { NodeId } from '../../domain/ids.js';
import {
  MAX_PATH_CANDIDATES,
  type PathCandidate,
  type PathRecall,
  type PathRecallLimits,
  type PathRecallRequest,
} from '../path-recall.js';
import { Connection } from './driver/connection.js';
import type { Neo4jSettings } from './driver/neo4j-settings.js';
import {
  recallBrandLine,
  recallCoPurchase,
  recallInterests,
  recallLikedFeatures,
  recallSimilar,
} from './queries.generated.js';

interface ScoreRow {
  readonly product: string;
  readonly score: number;
}

function toCandidates(rows: readonly ScoreRow[]): PathCandidate[] {
  return rows.map(({ product, score }) => ({ product: product as NodeId, score }));
}

/**
 * The path sources walked by the queries of `cypher/recommend/`, all five in one read transaction. Laws and order are
 * those of the port; throws StoreUnavailableError when the database does not answer within the deadline.
 */
export class Neo4jPathRecall implements PathRecall {
  /** Shares `connection` with its owner, who closes it; a shared one also sees the owner's last write in a cluster. */
  constructor(
    private readonly connection: Connection,
    private readonly limits: PathRecallLimits,
  ) {}

  /** A recall with a connection of its own: reaches for the server only with the first call. */
  static open(settings: Neo4jSettings, limits: PathRecallLimits): Neo4jPathRecall {
    return new Neo4jPathRecall(new Connection(settings), limits);
  }

  async recall(request: PathRecallRequest): Promise<ReadonlyMap<string, readonly PathCandidate[]>> {
    if (!Number.isInteger(request.limit) || request.limit < 1 || request.limit > MAX_PATH_CANDIDATES)
      throw new InvalidValueError(
        'limit',
        `expected a whole number from 1 to ${MAX_PATH_CANDIDATES}, got ${request.limit}`,
      );
    const { halfLifeDays } = this.limits;
    const historyLimit = neo4j.int(this.limits.historyLimit);
    const hubCap = neo4j.int(this.limits.hubCap);
    const limit = neo4j.int(request.limit);
    const user = request.products.length > 0 ? null : (request.user ?? null);
    const history = { user, products: request.products, now: request.now, halfLifeDays, historyLimit, limit };
    return this.connection.read(async (run) => {
      const [likedFeatures, interests, coPurchase, brandLine, similar] = await Promise.all([
        run(recallLikedFeatures, { ...history, hubCap }),
        run(recallInterests, { user, interests: request.interests ?? [], hubCap, limit }),
        run(recallCoPurchase, { ...history, hubCap }),
        run(recallBrandLine, { ...history, hubCap }),
        run(recallSimilar, history),
      ]);
      return new Map([
        ['liked-features', toCandidates(likedFeatures)],
        ['interests', toCandidates(interests)],
        ['co-purchase', toCandidates(coPurchase)],
        ['brand-line', toCandidates(brandLine)],
        ['similar', toCandidates(similar)],
      ]);
    });
  }

  /** Closes the connection; only after {@link Neo4jPathRecall.open}. */
  async close(): Promise<void> {
    await this.connection.close();
  }
}
