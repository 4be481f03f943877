/** One step of the database's schema: statements that may be repeated, with a checksum of their text. */
export interface Migration {
  /** 1, 2, … without gaps. */
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}
