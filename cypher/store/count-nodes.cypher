// @name countNodes
// @doc Nodes of each label, from the counts that the database keeps.
// @access read
// @row label string
// @row count integer
// @repeat label UNION ALL
MATCH (n:__LABEL__)
WITH count(n) AS count
RETURN '__LABEL__' AS label, count
// @end
