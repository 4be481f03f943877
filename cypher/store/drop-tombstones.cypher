// @name dropTombstones
// @doc Forgets the deletion of records that are made again.
// @access write
// @param records strings
UNWIND $records AS record
MATCH (t:Tombstone {record: record})
DELETE t
