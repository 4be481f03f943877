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

/** Needs in plain words that the first page asks the guide about. */
export const SAMPLE_NEEDS = [
  'a quiet laptop for video editing under 1500, not too heavy',
  '我想买一款三千以内拍照好的手机',
] as const;

/** What the guide makes of `need`: its answer, what it understood, products with reasons, and what it asks next. */
function needQuery(need: string): string {
  return `{
  guide(text: ${JSON.stringify(need)}, first: 3) {
    answer
    chips { label isRefused }
    products {
      edges {
        reason
        node { price { amount currency } }
        evidence { sentence }
      }
    }
    conversation { question { text options { label count } } }
  }
}`;
}

function graphiql(base: string, query: string): string {
  return `${base}/graphiql?query=${encodeURIComponent(query)}`;
}

/** GraphiQL at `base` with the query for `person` filled in. */
export function graphiqlLink(base: string, person: string): string {
  return graphiql(base, sampleQuery(person));
}

/** GraphiQL at `base` with the query that asks the guide about `need` filled in. */
export function needLink(base: string, need: string): string {
  return graphiql(base, needQuery(need));
}

/** A command that asks the same in a shell. */
export function curlLine(base: string, person: string): string {
  const body = JSON.stringify({ query: sampleQuery(person).replace(/\s+/g, ' ') });
  return `curl -s ${base}/graphql -H 'content-type: application/json' -d '${body}'`;
}
