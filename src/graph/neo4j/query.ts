/** No parameters, or no rows. */
export type Nothing = Readonly<Record<never, never>>;

/** A named query of `cypher/`, made by the generator: constant text, the types of its parameters and of its rows. */
export interface Query<Parameters, Row> {
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly text: string;
  /** Only for the compiler: never set. */
  readonly parameters?: Parameters;
  /** Only for the compiler: never set. */
  readonly row?: Row;
}
