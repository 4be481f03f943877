import type { NodeLabel, RelationshipName } from '../../../domain/ontology.js';
import type { Connection } from '../connection.js';

export type KindName = NodeLabel | RelationshipName;

/** Labels and relationship types with the number that stands for each in the file, and how many there are of each. */
export class Kinds {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly connection: Connection) {}

  /** The number of `name`, which gets one when it comes for the first time. */
  number(name: KindName): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.connection.run('INSERT INTO kinds (name, count) VALUES (?, 0) ON CONFLICT (name) DO NOTHING', name);
    const number = this.connection.first<[number]>('SELECT n FROM kinds WHERE name = ?', name)?.[0] as number;
    this.numbers.set(name, number);
    return number;
  }

  /** Forgets the numbers: after a roll-back the newest may not be in the file. */
  forget(): void {
    this.numbers.clear();
  }

  /** Adds to the counts. */
  add(differences: ReadonlyMap<KindName, number>): void {
    for (const [name, difference] of differences) {
      if (difference !== 0)
        this.connection.run('UPDATE kinds SET count = count + ? WHERE n = ?', difference, this.number(name));
    }
  }

  /** How many records there are of each kind that ever came. */
  counts(): Map<string, number> {
    return new Map(this.connection.all<[string, number]>('SELECT name, count FROM kinds'));
  }
}
