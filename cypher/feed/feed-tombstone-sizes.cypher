// @name feedTombstoneSizes
// @doc How many records were deleted by each transaction from `seq` to `upTo`, as far as `limit` records.
// @access read
// @param seq integer
// @param upTo integer
// @param limit integer
// @row seq integer
// @row count integer
MATCH (t:Tombstone)
WHERE t.seq >= $seq AND t.seq <= $upTo
WITH t.seq AS seq ORDER BY seq LIMIT $limit
RETURN seq, count(*) AS count
