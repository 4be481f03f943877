// @name recordMigration
// @doc Notes that a migration was applied.
// @access write
// @param version integer
// @param name string
// @param checksum string
MERGE (m:Migration {version: $version})
SET m.name = $name, m.checksum = $checksum
MERGE (s:Meta {name: 'schemaVersion'})
SET s.value = toString($version)
