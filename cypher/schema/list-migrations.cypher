// @name listMigrations
// @doc The migrations that were applied, in order.
// @access read
// @row version integer
// @row checksum string
MATCH (m:Migration)
RETURN m.version AS version, m.checksum AS checksum ORDER BY version
