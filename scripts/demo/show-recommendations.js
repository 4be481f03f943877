// Recommendations out of the store that the configuration names, each with its reason and a sentence behind it.
import { idHashKey, loadConfig } from '../../dist/config.js';
import { openStore } from '../../dist/graph/open-store.js';
import { buildSnapshot } from '../../dist/graph/snapshot/snapshot-follower.js';
import { planModel, quickPlan, unchosenPlan } from '../../dist/recommend/plan/model-plan.js';
import { Recommender } from '../../dist/recommend/recommender.js';
import { trainModel } from '../../dist/recommend/training/train-model.js';

const SHOWN = 5;
const USERS_LOOKED_AT = 20_000;
// Dense closed forms take minutes above this many products; the server trains them aside, a demonstration should not wait.
const TRAINING = { seed: 1, closedFormLimit: 4_000 };
/** With more interactions choosing weights takes minutes: then those that do for any shop, as in the server with its smaller limit. */
const CHOICE_LIMIT = 50_000;
const BEHAVIOUR = ['PURCHASED', 'RATED', 'CARTED', 'VIEWED', 'SEARCHED'];

const say = (line = '') => process.stdout.write(`${line}\n`);

const nameOf = (node) => node?.properties.nameEn ?? node?.properties.nameZh ?? node?.id;

async function readOne(store, id) {
  return (await store.readMany([id]))[0];
}

/** The user with most reviews, then most other events, among the first 20,000; undefined when there is none. */
async function findUser(store) {
  let best;
  let after;
  for (let seen = 0; seen < USERS_LOOKED_AT; seen += 1_000) {
    const page = await store.list('User', after, 1_000);
    const ids = page.nodes.map(({ id }) => id);
    const edges = await store.readEdges({
      ids,
      direction: 'out',
      types: ['WROTE', ...BEHAVIOUR],
      limitPerNode: 100,
    });
    for (const id of ids) {
      const own = edges.get(id) ?? [];
      const wrote = own.filter(({ type }) => type === 'WROTE').length;
      const count = wrote * 1_000 + own.length;
      if (best === undefined || count > best.count) best = { id, count, edges: own };
    }
    if (page.next === undefined) break;
    after = page.next;
  }
  return best;
}

/** The product with most reviews. */
async function findProduct(store) {
  let best;
  for (let after; ; ) {
    const page = await store.list('Product', after, 1_000);
    for (const node of page.nodes)
      if (best === undefined || (node.properties.reviewCount ?? 0) > (best.properties.reviewCount ?? 0))
        best = node;
    if (page.next === undefined) return best;
    after = page.next;
  }
}

/** A sentence that a statement about `product` (and `object`, where given) was read in. */
async function findSentence(store, product, object) {
  const about = (
    await store.readEdges({ ids: [product], direction: 'in', types: ['SUBJECT'], limitPerNode: 500 })
  ).get(product);
  const statements = (about ?? []).map(({ from }) => from);
  if (statements.length === 0) return undefined;
  const edges = await store.readEdges({
    ids: statements,
    direction: 'out',
    types: ['OBJECT', 'SUPPORTED_BY'],
    limitPerNode: 20,
  });
  const ofObject = (id) => (edges.get(id) ?? []).some(({ type, to }) => type === 'OBJECT' && to === object);
  const chosen = (object === undefined ? undefined : statements.find(ofObject)) ?? statements[0];
  const support = (edges.get(chosen) ?? []).filter(({ type }) => type === 'SUPPORTED_BY');
  const best = support.find(({ properties }) => properties.polarity === 'positive') ?? support[0];
  if (best === undefined) return undefined;
  const source = await readOne(store, best.to);
  const text = String(source?.properties.text ?? '');
  const { start = 0, end = 0, extractor, extractorVersion, confidence } = best.properties;
  const from = Math.max(
    0,
    ...['.', '!', '?', '。', '！', '？', '\n'].map((mark) => text.lastIndexOf(mark, start - 1) + 1),
  );
  const ends = ['.', '!', '?', '。', '！', '？', '\n']
    .map((mark) => text.indexOf(mark, end))
    .filter((at) => at >= 0);
  const to = Math.min(text.length, from + 300, ...ends.map((at) => at + 1));
  return {
    statement: chosen,
    source: best.to,
    sentence: text.slice(from, to).trim(),
    words: text.slice(start, end),
    read: `${extractor} ${extractorVersion}, confidence ${confidence ?? '-'}`,
  };
}

async function showPerson(store, { id, edges }) {
  say(`\nRecommended to ${id}, who`);
  for (const { type, to } of edges.slice(0, 6)) {
    const other = await readOne(store, to);
    const what = type === 'WROTE' ? `“${String(other?.properties.text ?? '').slice(0, 100)}”` : nameOf(other);
    say(`  ${type} ${what}`);
  }
}

async function showRecommendation(store, { product, rank, score, reason, paths }) {
  const node = await readOne(store, product);
  say(`\n${rank}. ${nameOf(node)}  (score ${score.toFixed(4)})`);
  say(`   ${reason}`);
  const path = paths.find(({ steps }) => steps.some(({ to }) => to.startsWith('feature:'))) ?? paths[0];
  for (const { relationship, from, to } of path?.steps ?? []) say(`   ${from} -${relationship}-> ${to}`);
  const feature = path?.steps.map(({ to }) => to).find((to) => to.startsWith('feature:'));
  const found = await findSentence(store, product, feature);
  if (found === undefined) return;
  say(`   ${found.statement} <- ${found.source}: “${found.sentence}”`);
  say(`   read as "${found.words}" by ${found.read}`);
}

/** Prints recommendations for the user with most reviews, or like the product with most where there are no users. */
export async function showRecommendations() {
  const config = loadConfig();
  idHashKey(config);
  const store = await openStore(config);
  try {
    const { snapshot } = await buildSnapshot(store);
    const unchosen = unchosenPlan(snapshot);
    const plan = unchosen.interactions <= CHOICE_LIMIT ? planModel(snapshot, TRAINING) : unchosen;
    const recommender = new Recommender(snapshot, trainModel(snapshot, TRAINING, quickPlan(plan)));
    const user = await findUser(store);
    const product = user === undefined ? await findProduct(store) : undefined;
    if (user === undefined && product === undefined) return say('\nThe store holds no products.');
    if (user !== undefined) await showPerson(store, user);
    else say(`\nLike ${nameOf(product)}:`);
    const isChinese = product !== undefined && product.properties.nameEn === undefined;
    const page = await recommender.recommend({
      ...(user === undefined
        ? { intent: 'SIMILAR', products: [product.id] }
        : { intent: 'FOR_YOU', user: user.id }),
      first: SHOWN,
      shown: [],
      where: {},
      exclude: [],
      diversity: 0,
      now: Math.floor(Date.now() / 1000),
      language: isChinese ? 'zh' : 'en',
    });
    if (page.fallback !== 'NONE') say(`(nothing personal is known: ${page.fallback})`);
    for (const one of page.recommendations) await showRecommendation(store, one);
  } finally {
    await store.close();
  }
}
