import type { PathStep } from '../../explain/contribution.js';
import type { RelationKey } from '../../graph/snapshot/relation-catalogue.js';
import type { Rows } from '../../graph/snapshot/rows.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import type { ProductTest } from '../select/product-filter.js';
import type { KnownDevices } from './known-devices.js';

type FitRelation = 'ACCESSORY_OF' | 'COMPATIBLE_WITH';
const RELATIONS: readonly FitRelation[] = ['ACCESSORY_OF', 'COMPATIBLE_WITH'];

/** That two products go together, and the edges that say so. */
export interface Fit {
  readonly relation: FitRelation;
  readonly steps: readonly PathStep[];
}

/** Share of a category's products that are accessories from which on all of it is taken for accessories. */
const ACCESSORY_SHARE = 0.5;

/**
 * What the graph says of products that go together. What is said of one variant of a model holds for all of them. What it
 * has looked up is kept as long as nothing of that changes, see `compatibilityOf`.
 */
export class Compatibility {
  private readonly accessoryCategories = new Map<number, boolean>();
  private readonly companionsOf = new Map<number, readonly number[]>();
  private readonly kindsNamed = new Map<number, ReadonlySet<number>>();

  private readonly ofProducts: Rows;
  private readonly ofModels: Rows;
  private readonly kinds: Rows;

  constructor(private readonly snapshot: Snapshot) {
    this.ofProducts = snapshot.relation('ACCESSORY_OF:Product:Product').out;
    this.ofModels = snapshot.relation('ACCESSORY_OF:Product:ProductModel').out;
    this.kinds = snapshot.relation('IN_CATEGORY:Product:Category').out;
  }

  /** How `a` and `b` go together, in whichever direction that is said, accessories first; undefined where nothing says so. */
  fit(a: number, b: number): Fit | undefined {
    for (const relation of RELATIONS) {
      const steps = this.stepsBetween(relation, a, b) ?? this.stepsBetween(relation, b, a);
      if (steps !== undefined) return { relation, steps };
    }
    return undefined;
  }

  /**
   * Whether `a` is said to go with something of the kind of `b` but not with `b`, or the other way round: a case of
   * another phone, a watch that names the phones it pairs with.
   */
  conflict(a: number, b: number): boolean {
    return (this.namesKindOf(a, b) || this.namesKindOf(b, a)) && this.fit(a, b) === undefined;
  }

  /** Whether `product` says itself what it is an accessory of. */
  isMadeFor(product: number): boolean {
    return this.ofProducts.degree(product) > 0 || this.ofModels.degree(product) > 0;
  }

  /** Whether `product` is made for others: by its own relationships, or since most of its category is. */
  isAccessory(product: number): boolean {
    if (this.isMadeFor(product)) return true;
    for (let at = this.kinds.start(product), end = this.kinds.end(product); at < end; at++)
      if (this.isAccessoryCategory(this.kinds.targets[at] as number)) return true;
    return false;
  }

  /**
   * Lets pass what is no accessory, accessories that fit one of the `devices` of the first group that has any of their kind,
   * and those of whose kind there is none at all: whether they fit is not known. `devices` is asked for with the first accessory.
   */
  accessoryTest(devices: () => KnownDevices): ProductTest {
    let known: KnownDevices | undefined;
    return (product) => {
      if (!this.isMadeFor(product)) return true;
      known ??= devices();
      for (const group of known) {
        let isConcerned = false;
        for (const device of group) {
          if (device === product || !this.namesKindOf(product, device)) continue;
          if (this.fit(product, device) !== undefined) return true;
          isConcerned = true;
        }
        if (isConcerned) return false;
      }
      return true;
    };
  }

  /** Lets pass what goes with `seeds`: nothing that conflicts with one and fits none, no accessory that fits none. */
  companionTest(seeds: readonly number[]): ProductTest {
    const fitting = new Set(seeds.flatMap((seed) => this.companions(seed)));
    const seedKinds = new Set(seeds.flatMap((seed) => categoriesOf(this.snapshot, seed)));
    const wantedKinds = new Set(
      seeds.flatMap((seed) => this.hosts(seed)).flatMap((host) => categoriesOf(this.snapshot, host)),
    );
    return (product) => {
      if (fitting.has(product)) return true;
      if (this.isAccessory(product) || this.isIn(wantedKinds, product)) return false;
      return !this.namesAny(product) || !this.hosts(product).some((host) => this.isIn(seedKinds, host));
    };
  }

  /** The products that `seed` is said to go with, in whichever direction, variants included; each once. */
  companions(seed: number): readonly number[] {
    let known = this.companionsOf.get(seed);
    if (known === undefined) this.companionsOf.set(seed, (known = this.findCompanions(seed)));
    return known;
  }

  private findCompanions(seed: number): number[] {
    const { out: models, in: variants } = this.snapshot.relation('VARIANT_OF:Product:ProductModel');
    const found = new Set<number>();
    for (const product of this.withVariants(new Set([seed]))) {
      for (const relation of RELATIONS) {
        const { out, in: naming } = this.snapshot.relation(`${relation}:Product:Product`);
        for (const rows of [out, naming]) for (const other of rows.row(product)) found.add(other);
        const { out: toModels, in: ofModels } = this.snapshot.relation(`${relation}:Product:ProductModel`);
        for (const model of models.row(product)) for (const other of ofModels.row(model)) found.add(other);
        for (const model of toModels.row(product)) for (const other of variants.row(model)) found.add(other);
      }
    }
    this.withVariants(found).delete(seed);
    return [...found].filter((other) => this.fit(other, seed) !== undefined);
  }

  /** `found` with every other variant of the models of what is in it. */
  private withVariants(found: Set<number>): Set<number> {
    const { out: models, in: variants } = this.snapshot.relation('VARIANT_OF:Product:ProductModel');
    // A set goes on with what is added while it is gone through.
    for (const product of found) {
      for (let at = models.start(product), end = models.end(product); at < end; at++)
        for (const variant of variants.row(models.targets[at] as number)) found.add(variant);
    }
    return found;
  }

  /** Lets pass what is no accessory, and accessories for the same products as one of `seeds`: a case in the place of a case. */
  replacementTest(seeds: readonly number[]): ProductTest {
    const served = this.withVariants(new Set(seeds.flatMap((seed) => this.hosts(seed))));
    return (product) => !this.isAccessory(product) || this.hosts(product).some((host) => served.has(host));
  }

  /**
   * What must hold of what stands in for `seeds`: what is like a case is a case for the same phone; where there is none, something
   * else for that phone; and where there is nothing of the kind, nothing: no phone.
   */
  replacementTests(seeds: readonly number[]): ProductTest[] {
    const tests = [this.replacementTest(seeds)];
    if (seeds.length > 0 && seeds.every((seed) => this.isMadeFor(seed)))
      tests.push((product) => this.isAccessory(product));
    return tests;
  }

  /** Everything that `product` names as what it is for. */
  private hosts(product: number): number[] {
    return RELATIONS.flatMap((relation) => this.partners(relation, product));
  }

  /** Whether `product` says of anything that it goes with it. */
  private namesAny(product: number): boolean {
    return (
      this.isMadeFor(product) ||
      this.snapshot.relation('COMPATIBLE_WITH:Product:Product').out.degree(product) > 0 ||
      this.snapshot.relation('COMPATIBLE_WITH:Product:ProductModel').out.degree(product) > 0
    );
  }

  private isIn(categories: ReadonlySet<number>, product: number): boolean {
    for (let at = this.kinds.start(product), end = this.kinds.end(product); at < end; at++)
      if (categories.has(this.kinds.targets[at] as number)) return true;
    return false;
  }

  private isAccessoryCategory(category: number): boolean {
    let known = this.accessoryCategories.get(category);
    if (known === undefined) {
      const { in: members } = this.snapshot.relation('IN_CATEGORY:Product:Category');
      let made = 0;
      for (let at = members.start(category), end = members.end(category); at < end; at++)
        if (this.isMadeFor(members.targets[at] as number)) made++;
      known = made > 0 && made >= ACCESSORY_SHARE * members.degree(category);
      this.accessoryCategories.set(category, known);
    }
    return known;
  }

  /** Whether `product` is said to be for products of a category of `other`. */
  private namesKindOf(product: number, other: number): boolean {
    return this.isIn(this.kindsNamedBy(product), other);
  }

  /** The categories of what `product` names as what it is for. */
  private kindsNamedBy(product: number): ReadonlySet<number> {
    let known = this.kindsNamed.get(product);
    if (known === undefined) {
      known = new Set(this.hosts(product).flatMap((host) => categoriesOf(this.snapshot, host)));
      this.kindsNamed.set(product, known);
    }
    return known;
  }

  /** Products that `product` names by `relation`; a model stands for its variants. */
  private partners(relation: FitRelation, product: number): number[] {
    const { in: variants } = this.snapshot.relation('VARIANT_OF:Product:ProductModel');
    const models = targetsOf(this.snapshot, `${relation}:Product:ProductModel`, product);
    return [
      ...targetsOf(this.snapshot, `${relation}:Product:Product`, product),
      ...models.flatMap((model) => [...variants.row(model)]),
    ];
  }

  /** The edges by which `from` names `to`, its model, or another variant of that; undefined where there are none. */
  private stepsBetween(relation: FitRelation, from: number, to: number): readonly PathStep[] | undefined {
    const { snapshot } = this;
    const products = snapshot.table('Product');
    const models = snapshot.table('ProductModel');
    const key: RelationKey = `${relation}:Product:Product`;
    const step = (
      relationship: PathStep['relationship'],
      a: PathStep['from'],
      b: PathStep['to'],
    ): PathStep => ({
      relationship,
      from: a,
      to: b,
    });
    const { out } = snapshot.relation(key);
    if (out.degree(from) + snapshot.relation(`${relation}:Product:ProductModel`).out.degree(from) === 0)
      return undefined;
    const [own, other] = [products.id(from), products.id(to)];
    if (out.has(from, to)) return [step(relation, own, other)];
    for (const model of targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', to)) {
      const variantOf = step('VARIANT_OF', other, models.id(model));
      if (snapshot.relation(`${relation}:Product:ProductModel`).out.has(from, model))
        return [step(relation, own, models.id(model)), variantOf];
      for (const named of targetsOf(snapshot, key, from)) {
        if (!targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', named).includes(model)) continue;
        return [
          step(relation, own, products.id(named)),
          step('VARIANT_OF', products.id(named), models.id(model)),
          variantOf,
        ];
      }
    }
    return undefined;
  }
}
