import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { shopTime } from './shop-day.js';

/** Exposures, and those of them that somebody followed. */
export interface Tally {
  shown: number;
  clicked: number;
}

/** What became of exposures, by whatever it may depend on. */
export interface ExposureCounts {
  readonly all: Tally;
  /** By id of the promotion. */
  readonly promotions: ReadonlyMap<string, Tally>;
  /** By segment and fit, such as `owner strong`. */
  readonly groups: ReadonlyMap<string, Tally>;
  /** By place. */
  readonly places: ReadonlyMap<string, Tally>;
  /** By promotion, segment and fit: `promotion:p owner strong`. */
  readonly cells: ReadonlyMap<string, Tally>;
  /** Exposures by hour of the shop's day. */
  readonly hours: Float64Array;
}

/** Exposures and clicks older than this tell nothing of now. */
const MEMORY_SECONDS = 90 * 86_400;
/** Whoever has not followed a promotion by then does not follow it. */
const PATIENCE_SECONDS = 1_800;

/** Counters that are all at nothing. */
export class ExposureCounter implements ExposureCounts {
  readonly all: Tally = { shown: 0, clicked: 0 };
  readonly promotions = new Map<string, Tally>();
  readonly groups = new Map<string, Tally>();
  readonly places = new Map<string, Tally>();
  readonly cells = new Map<string, Tally>();
  readonly hours = new Float64Array(24);

  /** Counts `shown` exposures of `promotion` in `context` (see contextText), of which `clicked` were followed. */
  add(promotion: string, context: string, shown: number, clicked: number): void {
    const [segment = '', fit = '', place = '1'] = context.split(' ');
    const group = `${segment} ${fit}`;
    const tallies = [
      this.all,
      tallyAt(this.promotions, promotion),
      tallyAt(this.groups, group),
      tallyAt(this.places, place),
      tallyAt(this.cells, `${promotion} ${group}`),
    ];
    for (const tally of tallies) {
      tally.shown += shown;
      tally.clicked += clicked;
    }
  }
}

function tallyAt(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, (tally = { shown: 0, clicked: 0 }));
  return tally;
}

/**
 * What became of the exposures of the 90 days before `until` (seconds since 1970). An exposure counts once it was
 * followed or half an hour old; what came at `until` or later does not count, so that everybody who asks soon after
 * finds the same.
 */
export function countExposures(snapshot: Snapshot, until: number, timeZone: string): ExposureCounts {
  const counter = new ExposureCounter();
  const { in: exposures } = snapshot.relation('OFFERED:User:Promotion');
  const table = snapshot.table('Promotion');
  const [ats, clicks, contexts] = exposures.columns;
  // An hour is looked up once: the calendar is slow.
  const hourOf = new Map<number, number>();
  table.ids.forEach((promotion, index) => {
    const found = new Map<number, Tally>();
    for (let place = exposures.start(index), end = exposures.end(index); place < end; place++) {
      const at = ats?.[place] as number;
      if (at >= until || until - at > MEMORY_SECONDS) continue;
      const quarter = Math.floor(at / 900);
      let hour = hourOf.get(quarter);
      if (hour === undefined) hourOf.set(quarter, (hour = shopTime(at, timeZone).hour));
      (counter.hours[hour] as number)++;
      const clickedAt = clicks?.[place] as number;
      const isClicked = clickedAt > 0 && clickedAt < until;
      if (!isClicked && until - at < PATIENCE_SECONDS) continue;
      const context = contexts?.[place] as number;
      const tally = found.get(context) ?? { shown: 0, clicked: 0 };
      tally.shown++;
      if (isClicked) tally.clicked++;
      found.set(context, tally);
    }
    for (const [context, { shown, clicked }] of found)
      counter.add(promotion, snapshot.text(context), shown, clicked);
  });
  return counter;
}
