// @name ping
// @doc Answers when the database does.
// @access read
// @row one integer
RETURN 1 AS one
