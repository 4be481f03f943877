import { labelNumber } from '../../graph/snapshot/relation-catalogue.js';
import type { ShareVisitor } from '../../rank/scorer.js';
import type { PathShareVisitor } from '../../recall/path-source.js';
import type { Numbering } from '../training/numbering.js';
import { KIND, ShareList } from './share-list.js';

const CATEGORY = labelNumber('Category');

/** Relative difference of two engines' sums over the same facts. */
const ENGINE_TOLERANCE = 1e-9;

/** Writes what scorers and paths tell into a list: made once, since a page calls it thousands of times. */
export class ShareTeller {
  private list = new ShareList();
  private source = 0;
  private gain = 1;
  private start = 0;

  constructor(private readonly items: Numbering) {}

  begin(list: ShareList, name: string, gain: number): void {
    this.list = list;
    this.source = list.sourceNumber(name);
    this.gain = gain;
    this.start = list.length;
  }

  readonly part: ShareVisitor = (kind, fact, value) => {
    const product = kind === 'item' ? (this.items.indexOf[fact] as number) : -1;
    const isCategory = kind === 'entity' && fact >= 0;
    this.list.push(
      this.source,
      KIND[kind],
      this.gain * value,
      product,
      isCategory ? CATEGORY : -1,
      isCategory ? fact : -1,
    );
  };

  readonly path: PathShareVisitor = (product, label, node, value) => {
    this.list.push(this.source, KIND.path, this.gain * value, product, label, node);
  };

  /** What the database saw beyond the snapshot (a write that the feed has not told yet) is a share without facts. */
  settle(score: number): void {
    let unknown = score;
    for (let at = this.start; at < this.list.length; at++) unknown -= this.list.values[at] as number;
    if (Math.abs(unknown) > ENGINE_TOLERANCE * Math.abs(score))
      this.list.push(this.source, KIND.path, unknown, -1, -1, -1);
  }
}
