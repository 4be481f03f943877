// @name forgetWriter
// @doc Removes the note of a writer that ends.
// @access write
// @param writer string
MATCH (w:Writer {id: $writer})
DELETE w
