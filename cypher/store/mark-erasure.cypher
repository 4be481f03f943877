// @name markErasure
// @doc Notes the sequence number of the last erasure, by which followers learn of it.
// @access write
// @param seq integer
MATCH (s:Sequence {name: 'graph'})
SET s.erasedSeq = $seq
