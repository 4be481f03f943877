// @name recallInterests
// @doc Products that lead to an interest of the user or of the request: score(c) = Σ_x w(x) · m(c,x) / √deg(x); m is the opinion of
// @doc a feature (only above 0), the score of a need or an audience, and 1 for a brand or a category.
// @doc To run it in Neo4j Browser, set the parameters and paste this file:
// @doc :param user => 'user:…'
// @doc :param interests => [{node: 'feature:…', weight: 1.0}]
// @doc :param hubCap => 1000
// @doc :param limit => 20
// @access read
// @param user string?
// @param interests WishRow[]
// @param hubCap integer
// @param limit integer
// @row product string
// @row score number
OPTIONAL MATCH (u:Entity {id: $user})
WITH u, coalesce(u.mutedFeatures, []) + coalesce(u.mutedNodes, []) AS muted
CALL (u) {
  MATCH (u)-[i:INTERESTED_IN]->(x:Feature|Brand|Category|Need)
  RETURN x, coalesce(i.weight, 1.0) AS weight
UNION ALL
  UNWIND $interests AS wish
  MATCH (x:Entity {id: wish.node})
  WHERE x:Feature OR x:Brand OR x:Category OR x:Need OR x:Audience
  RETURN x, wish.weight AS weight
}
WITH x, weight, muted
WHERE NOT x.id IN muted
WITH x, sum(weight) AS weight
WITH x, weight, COUNT {
  MATCH (x)<-[:HAS_FEATURE|MADE_BY|IN_CATEGORY|SUITS]-(member:Product) RETURN member LIMIT $hubCap + 1
} AS degree
WHERE degree <= $hubCap
MATCH (x)<-[r:HAS_FEATURE|MADE_BY|IN_CATEGORY|SUITS]-(c:Product)
WITH c, weight / sqrt(degree) AS factor, CASE type(r)
  WHEN 'HAS_FEATURE' THEN coalesce(r.score, 0.0)
  WHEN 'SUITS' THEN coalesce(r.score, 1.0)
  ELSE 1.0
END AS match
WHERE match > 0
WITH c.id AS product, sum(factor * match) AS score
WHERE score <> 0
RETURN product, score
ORDER BY sign(score) DESC, sign(score) * round(log(abs(score)), 9) DESC, product LIMIT $limit
