import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FactReadingProgress } from '../services/fact-reading.js';
import type { Services } from '../services/services.js';

/** What the server counts of itself. */
export interface Metrics {
  readonly countError: (code: string) => void;
}

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Serves `/metrics` in the Prometheus format and measures every request to `graphqlPath`. */
export function serveMetrics(app: FastifyInstance, services: Services, graphqlPath: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'guidegraph_graphql_seconds',
    help: 'Time of GraphQL requests by HTTP status.',
    labelNames: ['status'],
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'guidegraph_errors_total',
    help: 'Errors in GraphQL answers by code.',
    labelNames: ['code'],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  };
  gauge('guidegraph_snapshot_seq', 'Sequence number that the snapshot shows.', () => services.snapshot.seq);
  gauge('guidegraph_snapshot_nodes', 'Nodes in the snapshot.', () => services.snapshot.size().nodes);
  gauge('guidegraph_snapshot_edges', 'Relationships in the snapshot.', () => services.snapshot.size().edges);
  gauge('guidegraph_snapshot_bytes', 'Bytes of its arrays.', () => services.snapshot.size().bytes);
  gauge(
    'guidegraph_model_seq',
    'Sequence number that the model was trained on.',
    () => services.recommender.model.seq,
  );
  gauge(
    'guidegraph_model_quality',
    'nDCG@10 of the model trained last on what was held out of it; NaN where it was not measured.',
    () => services.trainingReport?.comparison?.quality ?? Number.NaN,
  );
  gauge(
    'guidegraph_model_present_quality',
    'The same of the model that was in use then.',
    () => services.trainingReport?.comparison?.presentQuality ?? Number.NaN,
  );
  gauge(
    'guidegraph_model_refused_in_a_row',
    'Trainings in a row whose model was worse, so that the present one stayed.',
    () => services.trainingReport?.refusedInARow ?? 0,
  );
  gauge(
    'guidegraph_model_compared_people',
    'People for whom the two models that are compared now have ranked, each counted apart; NaN while none are compared.',
    () => services.comparing?.done ?? Number.NaN,
  );
  gauge(
    'guidegraph_model_compared_people_total',
    'The same when the comparison is done.',
    () => services.comparing?.total ?? Number.NaN,
  );
  const { factReading } = services;
  if (factReading !== undefined) {
    const reading = (name: string, help: string, read: (progress: FactReadingProgress) => number): void =>
      gauge(`guidegraph_fact_reading_${name}`, help, () => read(factReading.progress));
    reading('done', '1 when all texts are read by the present version.', ({ state }) =>
      Number(state === 'done'),
    );
    reading('products', 'Products that were looked at.', ({ productsDone }) => productsDone);
    reading('products_total', 'Products that there are.', ({ productsTotal }) => productsTotal);
    reading('texts', 'Texts that were read again.', ({ texts }) => texts);
  }
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.url === graphqlPath)
      requests.observe({ status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    done();
  });
  app.get('/metrics', async (_request, reply) => {
    void reply.type(registry.contentType);
    return registry.metrics();
  });
  return { countError: (code) => errors.inc({ code }) };
}
