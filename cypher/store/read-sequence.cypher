// @name readSequence
// @doc The last sequence number and that of the last erasure.
// @access read
// @row seq integer
// @row erasedSeq integer
MATCH (s:Sequence {name: 'graph'})
RETURN s.seq AS seq, s.erasedSeq AS erasedSeq
