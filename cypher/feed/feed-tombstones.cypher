// @name feedTombstones
// @doc Records that were deleted by a transaction from `seq` to `upTo`, without those that stand up to `position` in the
// @doc first of them, by transaction and record.
// @access read
// @param seq integer
// @param upTo integer
// @param position string
// @param limit integer
// @row seq integer
// @row position string
// @row properties properties
MATCH (t:Tombstone)
WHERE t.seq >= $seq AND t.seq <= $upTo AND (t.seq > $seq OR 't ' + t.record > $position)
WITH t ORDER BY t.seq, t.record LIMIT $limit
RETURN t.seq AS seq, 't ' + t.record AS position, properties(t) AS properties
