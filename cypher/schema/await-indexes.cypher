// @name awaitIndexes
// @doc Returns when every index is filled.
// @access read
CALL db.awaitIndexes(300)
