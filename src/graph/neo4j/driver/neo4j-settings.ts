/** Where the database is and who we are there (NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE). */
export interface Neo4jSettings {
  /** neo4j:// routes to a cluster, bolt:// speaks to one server; +s and +ssc encrypt. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** The server's default database when left out. */
  readonly database?: string;
  /** How long one call may take before it fails, in milliseconds; 10,000 when left out. Changes only failures. */
  readonly deadlineMs?: number;
  /**
   * Most connections of one driver at a time; 50 when left out. Calls beyond them wait for at most 5 seconds. After a missed
   * deadline another driver takes over, while the one before keeps its connections until its last call has ended: up to
   * twice as many for as long as a deadline, also where the server was only overloaded.
   */
  readonly connections?: number;
}
