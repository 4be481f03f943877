// @name noteTouched
// @doc Notes that this transaction touched these kinds of records, so that the feed asks only those.
// @access write
// @param names strings
// @param seq integer
UNWIND $names AS name
MERGE (s:Sequence {name: name})
SET s.seq = $seq
