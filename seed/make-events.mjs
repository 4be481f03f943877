/**
 * Writes events.csv, what the 150 people of users.json did in the shop from June 2025 to June 2026.
 *
 *   node seed/make-events.mjs           writes the file (after build.mjs, whose products and reviews it reads)
 *   node seed/make-events.mjs --check   writes nothing, fails when the file is not what would be written
 *
 * A person opens a session, searches or browses in a category of theirs, looks at products that suit their brands,
 * features and purse, comes back to the best, and sometimes buys, rates or dismisses. Who reviewed a product bought it
 * some days before; purchases of reviews older than the window keep their own earlier dates. A purchase is followed
 * by what goes with it (phone: case, earbuds). Three people let a script loose: evenly spaced views in catalogue order.
 * `value` is the stars of a rating and empty elsewhere; `query` the words of a search, whose product is the one opened.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { queryOf } from './search-words.mjs';

const SEED = dirname(fileURLToPath(import.meta.url));
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const FROM = Date.parse('2025-06-01T00:00:00Z');
const UNTIL = Date.parse('2026-06-30T23:59:59Z');
const CNY_PER_USD = 7.2;
const COOLING_DAYS = 150;
const SESSIONS = { least: 3, spread: 7 };
/** What is looked for after a purchase, by category of what was bought. */
const FOLLOWERS = {
  phone: ['case', 'earbud', 'charger', 'power bank'],
  tablet: ['earbud', 'speaker'],
  laptop: ['headphone', 'monitor', 'power bank'],
  smartwatch: ['earbud'],
  speaker: ['speaker'],
  monitor: ['laptop'],
  router: ['router'],
};
const BURSTS = [
  { user: 'u49', at: '2025-10-03T03:11:00Z', views: 44, everySeconds: 2 },
  { user: 'u52', at: '2026-02-17T04:40:00Z', views: 38, everySeconds: 1 },
  { user: 'u44', at: '2026-04-09T02:05:00Z', views: 41, everySeconds: 3 },
];

const jsonLines = (name) => readFileSync(join(SEED, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const products = jsonLines('products.jsonl');
const reviews = jsonLines('reviews.jsonl');
const users = JSON.parse(readFileSync(join(SEED, 'users.json'), 'utf8'));
const byId = new Map(products.map((product) => [product.externalId, product]));

/** mulberry32, seeded by the FNV-1a hash of a text, so that each person's year is independent of the others'. */
function randomOf(text) {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick(list, weightOf, random) {
  const weights = list.map(weightOf);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return list.find((_, i) => (left -= weights[i]) < 0) ?? list.at(-1);
}

const dollars = ({ price, currency }) => (currency === 'CNY' ? price / CNY_PER_USD : price);
const releasedAt = (product) => Date.parse(`${product.releasedOn}T08:00:00Z`);

/** 1 to 3, the third of its category's prices that a product is in. */
function tierOf(product) {
  const prices = products.filter(({ category }) => category === product.category).map(dollars);
  const cheaper = prices.filter((price) => price < dollars(product)).length;
  return 1 + Math.min(2, Math.floor((3 * cheaper) / prices.length));
}

/** How popular a product is by itself: its reviews and a chance of its own. */
function appealOf(product) {
  const own = reviews.filter((review) => review.product === product.externalId);
  const stars = own.reduce((sum, review) => sum + review.rating - 3, 0);
  return 0.12 * own.length + 0.08 * stars + 1.2 * randomOf(`appeal ${product.externalId}`)();
}

const traits = new Map(
  products.map((product) => [
    product.externalId,
    { tier: tierOf(product), appeal: appealOf(product), words: `${product.description.en} ${Object.keys(product.specifications).join()}`.toLowerCase() },
  ]),
);

/** Weight (0 or more) with which a user looks at a product at a time; nothing before it is out. */
function affinity(user, product, at) {
  if (releasedAt(product) > at) return 0;
  const { interests, priceLevel } = user;
  const { tier, appeal, words } = traits.get(product.externalId);
  const hits = [...interests.features, ...interests.needs].filter((word) => words.includes(word.toLowerCase())).length;
  const gone = product.availability === 'discontinued' || product.availability === 'out_of_stock' ? 1.2 : 0;
  const listedSecond = product.source === 'lantern-direct' ? (user.region === 'CN' ? 0.2 : 1.5) : 0;
  const brand = interests.brands.includes(product.brand) ? 1.3 : 0;
  return Math.exp(brand + 0.55 * Math.min(hits, 3) + appeal - 0.8 * Math.abs(priceLevel - tier) - gone - listedSecond);
}

const events = [];
const record = (user, product, type, at, value = '', query = '') =>
  events.push({ user: user.id, product: product.externalId, type, at: Math.round(at / SECOND) * SECOND, value, query });

/** An hour that people shop at: evenings most, nights hardly. */
function hourOf(random) {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return pick(hours, (hour) => (hour < 6 ? 0.2 : hour < 17 ? 1.5 : 4), random);
}

const sameModel = (a, b) => a.brand === b.brand && a.model === b.model;

/** One user's year. `bought` maps external ids to times of purchase, reviews' purchases first. */
function live(user) {
  const random = randomOf(`year of ${user.id}`);
  const bought = new Map();
  const rated = new Set();
  for (const review of reviews.filter((each) => each.user === user.id)) reviewed(user, review, bought, rated, random);
  const plans = [];
  const count = SESSIONS.least + Math.floor(random() * SESSIONS.spread);
  for (let i = 0; i < count; i += 1) {
    const day = Math.floor((UNTIL - FROM) / DAY * random());
    plans.push({ at: FROM + day * DAY + hourOf(random) * HOUR + random() * HOUR, category: null });
  }
  for (const [id, at] of bought) plans.push(...followUps(byId.get(id), at, random));
  plans.sort((a, b) => a.at - b.at);
  for (const plan of plans) session(user, plan, bought, rated, random);
}

/** The purchase behind a review: a look or two, cart, purchase, and the stars on the day of the review. */
function reviewed(user, review, bought, rated, random) {
  const product = byId.get(review.product);
  const written = Date.parse(review.at);
  const day = Math.floor(written / DAY) - 3 - Math.floor(random() * 22);
  const at = Math.max(releasedAt(product) + HOUR, day * DAY + (hourOf(random) + random()) * HOUR);
  if (at >= FROM) {
    const searched = random() < 0.35;
    const looked = at - (0.2 + random() * 4) * DAY;
    const first = Math.max(looked, releasedAt(product) + 60 * SECOND, FROM);
    if (first < at - HOUR && random() < 0.75) {
      record(user, product, searched ? 'search' : 'view', first, '', searched ? queryOf(user, product, dollars(product), random) : '');
      if (searched) record(user, product, 'view', first + 20 * SECOND);
    }
    record(user, product, 'view', at - 400 * SECOND);
  }
  record(user, product, 'cart', at - 120 * SECOND);
  record(user, product, 'purchase', at);
  record(user, product, 'rate', written, review.rating);
  bought.set(product.externalId, at);
  rated.add(product.externalId);
}

/** Sessions some days after a purchase for what goes with it. */
function followUps(product, at, random) {
  return (FOLLOWERS[product.category] ?? [])
    .filter(() => random() < 0.2)
    .map((category) => ({ at: at + (2 + random() * 25) * DAY, category, after: product }))
    .filter((plan) => plan.at >= FROM && plan.at <= UNTIL - DAY);
}

/** Things made for what was bought come first among the followers. */
const goesWith = (product, after) =>
  [product.accessoryOf ?? [], product.compatibleWith ?? []].flat().some((id) => id === after?.externalId || sameModel(byId.get(id), after ?? {}));

function session(user, plan, bought, rated, random) {
  const own = user.interests.categories;
  const stray = ['phone', 'earbud', 'speaker', 'tablet', 'smartwatch'];
  const category = plan.category ?? (random() < 0.86 ? pick(own, (each) => 1 / (1 + own.indexOf(each) * 0.4), random) : pick(stray, () => 1, random));
  const weightOf = (product) => affinity(user, product, plan.at) * (goesWith(product, plan.after) ? 12 : 1);
  const shelf = products.filter((product) => product.category === category && weightOf(product) > 0);
  if (shelf.length === 0) return;
  let at = plan.at;
  const seen = [];
  const looks = Math.min(shelf.length, 1 + Math.floor(random() * 4));
  for (let i = 0; i < looks; i += 1) {
    const product = pick(shelf, (each) => (seen.includes(each) ? 0.2 : 1) * weightOf(each), random);
    if (i === 0 && random() < 0.45) {
      record(user, product, 'search', at, '', queryOf(user, product, dollars(product), random));
      at += (4 + random() * 20) * SECOND;
    }
    record(user, product, 'view', at);
    seen.push(product);
    at += (15 + random() * 200) * SECOND;
  }
  const best = seen.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const worst = seen.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
  if (worst !== best && random() < 0.12) record(user, worst, 'dismiss', at - 5 * SECOND);
  if (seen.length > 1 && random() < 0.35) {
    record(user, best, 'view', at);
    at += (20 + random() * 120) * SECOND;
  }
  decide(user, best, at, bought, rated, random);
}

/** After looking: nothing, a cart that is left, or a purchase and perhaps stars; nobody buys the same kind of thing twice in a row. */
function decide(user, product, at, bought, rated, random) {
  const owned = [...bought].some(([id, when]) => {
    const other = byId.get(id);
    return sameModel(other, product) || (other.category === product.category && Math.abs(when - at) < COOLING_DAYS * DAY);
  });
  const sellable = product.availability === 'in_stock' || product.availability === 'preorder';
  if (owned || !sellable || random() > 0.38) return;
  record(user, product, 'cart', at);
  if (random() > 0.55) return;
  const paid = at + (40 + random() * 300) * SECOND;
  record(user, product, 'purchase', paid);
  bought.set(product.externalId, paid);
  const when = paid + (4 + random() * 30) * DAY;
  if (random() < 0.45 && when < UNTIL && !rated.has(product.externalId)) {
    const liked = user.interests.brands.includes(product.brand) ? 0.75 : 0.55;
    record(user, product, 'rate', when, random() < liked ? 4 + Math.round(random()) : 2 + Math.round(random()));
    rated.add(product.externalId);
  }
}

users.forEach(live);
for (const { user, at, views, everySeconds } of BURSTS) {
  const out = products.filter((product) => releasedAt(product) < Date.parse(at));
  out.slice(0, views).forEach((product, i) => record({ id: user }, product, 'view', Date.parse(at) + i * everySeconds * SECOND));
}

const RANK = ['search', 'view', 'cart', 'purchase', 'rate', 'dismiss'];
events.sort((a, b) => a.at - b.at || (a.user < b.user ? -1 : a.user > b.user ? 1 : RANK.indexOf(a.type) - RANK.indexOf(b.type)));
const rows = events.map(({ user, product, type, at, value, query }, i) =>
  [`e${String(i + 1).padStart(5, '0')}`, user, product, type, new Date(at).toISOString().replace('.000Z', 'Z'), value, query].join(','),
);
const csv = `id,user,product,type,at,value,query\n${rows.join('\n')}\n`;
const file = join(SEED, 'events.csv');
if (process.argv.includes('--check')) {
  const fresh = readFileSync(file, 'utf8') === csv;
  if (!fresh) process.stderr.write('not up to date: events.csv; run node seed/make-events.mjs\n');
  process.exit(fresh ? 0 : 1);
}
writeFileSync(file, csv);
process.stdout.write(`${rows.length} events\n`);
