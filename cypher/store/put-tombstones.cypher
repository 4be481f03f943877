// @name putTombstones
// @doc Notes what this transaction deleted.
// @access write
// @param rows TombstoneRow[]
UNWIND $rows AS row
MERGE (t:Tombstone {record: row.record})
SET t.seq = row.seq, t.source = row.source, t.target = row.target
