import { Field, ObjectType } from 'type-graphql';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Bundle } from '../../recommend/recommendation.js';
import { PriceType } from '../catalogue/prices/price.type.js';
import { ProductType } from '../catalogue/product/product.type.js';

@ObjectType('Bundle', {
  description: 'Products that go together: each of a category of its own, none that does not fit another.',
  simpleResolvers: true,
})
export class BundleType {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly bundle: Bundle,
  ) {}

  @Field(() => [ProductType], { description: 'What it is around, then what is recommended with it.' })
  get products(): ProductType[] {
    const table = this.snapshot.table('Product');
    return this.bundle.products.map((id) => new ProductType(this.snapshot, table.indexOf(id)));
  }

  @Field(() => PriceType, {
    nullable: true,
    description: 'What all of it costs that is not owned; null where a price is not known.',
  })
  get total(): PriceType | undefined {
    const { total, currency } = this.bundle;
    return total === undefined ? undefined : new PriceType(total, currency || undefined);
  }
}
