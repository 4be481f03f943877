// @name indexRelationships
// @doc Makes the index by which the feed finds the edges of one type that are newer than a sequence number.
// @access write
// @each relationship
CREATE INDEX seq___TYPE__ IF NOT EXISTS FOR ()-[r:__TYPE__]-() ON (r.seq)
