/** People of the sample shop whom the first page and the terminal name. */
export const SAMPLE_PEOPLE = ['mei', 'tom', 'sara'] as const;

/** Those of them who read Chinese. */
const CHINESE_READERS: readonly string[] = ['mei'];

/** The query that the links and commands of the first page ask: products, why, and what somebody wrote. */
function sampleQuery(person: string): string {
  const isChinese = CHINESE_READERS.includes(person);
  const name = isChinese ? 'name(language: ZH)' : 'name';
  return `{
  recommendations(for: "${person}", first: 3${isChinese ? ', language: ZH' : ''}) {
    edges {
      reason
      node {
        ${name} { text }
        price { amount currency }
      }
      evidence { sentence }
    }
  }
}`;
}

/** GraphiQL at `base` with the query for `person` filled in. */
export function graphiqlLink(base: string, person: string): string {
  return `${base}/graphiql?query=${encodeURIComponent(sampleQuery(person))}`;
}

/** A command that asks the same in a shell. */
export function curlLine(base: string, person: string): string {
  const body = JSON.stringify({ query: sampleQuery(person).replace(/\s+/g, ' ') });
  return `curl -s ${base}/graphql -H 'content-type: application/json' -d '${body}'`;
}
