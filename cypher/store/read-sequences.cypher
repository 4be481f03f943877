// @name readSequences
// @doc The last sequence number (named graph, with that of the last erasure) and the last one that touched each kind of
// @doc record: nodes, tombstones, and each relationship type by its name.
// @access read
// @row name string
// @row seq integer
// @row erasedSeq integer?
MATCH (s:Sequence)
RETURN s.name AS name, s.seq AS seq, s.erasedSeq AS erasedSeq
