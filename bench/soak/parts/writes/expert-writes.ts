import type { GraphNode } from '../../../../src/domain/graph-records.js';
import type { NodeLabel } from '../../../../src/domain/ontology.js';
import type { GraphStore } from '../../../../src/graph/graph-store.js';
import { askApi } from '../ask-api.js';
import type { Acknowledged, Send } from '../steady-client.js';

const RULE = `mutation ($input: PutRuleInput!) {
  putRule(input: $input) { change { id } userErrors { code message } }
}`;
const DECIDE = `mutation ($input: DecideInput!) {
  decide(input: $input) { change { id } userErrors { code message } }
}`;
const EXPERT = { 'x-guidegraph-role': 'expert', 'x-guidegraph-user': 'soak-expert' };
const reasonOf = (number: number): string => `soak ${number}`;

/** All nodes of `label`. */
export async function allOf(store: GraphStore, label: NodeLabel): Promise<GraphNode[]> {
  const nodes: GraphNode[] = [];
  for (let after: GraphNode['id'] | undefined; ; ) {
    const page = await store.list(label, after, 1_000);
    nodes.push(...page.nodes);
    if (page.next === undefined) return nodes;
    after = page.next;
  }
}

/**
 * An expert: makes a rule of the shop, decides on a statement, and so on. Neither has a key of its own, so one that was not
 * acknowledged is looked for in `store` before it is sent again, as a person would.
 */
export function expertSender(store: () => GraphStore | undefined, statements: readonly string[]): Send {
  return async (url, number, attempt) => {
    const seen = store();
    if (seen === undefined) return false;
    try {
      if (attempt > 0) {
        const changes = await allOf(seen, 'Change');
        if (changes.some(({ properties }) => properties.reason === reasonOf(number))) return true;
      }
      const reason = reasonOf(number);
      if (number % 2 === 0) {
        const input = {
          nameEn: reason,
          action: 'BOOST',
          value: 1.1,
          where: { category: { in: ['camera'] } },
          reason,
        };
        return (await askApi(url, RULE, { input }, EXPERT)).code === undefined;
      }
      const statement = statements[(number >> 1) % statements.length] as GraphNode['id'];
      const [node] = await seen.readMany([statement]);
      const input = { statement, decision: 'APPROVE', expectedVersion: node?.version ?? 0, reason };
      return (await askApi(url, DECIDE, { input }, EXPERT)).code === undefined;
    } catch {
      // The store went with its server.
      return false;
    }
  };
}

/** What is lost, double or half done of an expert's work: each has one change, and each change what it changed. */
export async function checkExpert(store: GraphStore, { acknowledged }: Acknowledged): Promise<string[]> {
  const problems: string[] = [];
  const changes = (await allOf(store, 'Change')).filter(({ properties }) =>
    String(properties.reason).startsWith('soak '),
  );
  const rules = (await allOf(store, 'Rule')).filter(({ properties }) =>
    String(properties.nameEn).startsWith('soak '),
  );
  const count = new Map<unknown, number>();
  for (const { properties } of changes) count.set(properties.reason, (count.get(properties.reason) ?? 0) + 1);
  const made = new Map<unknown, number>();
  for (const { properties } of rules) made.set(properties.nameEn, (made.get(properties.nameEn) ?? 0) + 1);
  for (const number of acknowledged)
    if (!count.has(reasonOf(number))) problems.push(`the change "${reasonOf(number)}" is lost`);
  for (const [reason, times] of count)
    if (times > 1) problems.push(`the change "${String(reason)}" is there ${times} times`);
  for (const [name, times] of made)
    if (times > 1 || !count.has(name))
      problems.push(
        `the rule "${String(name)}" is there ${times} times with ${count.get(name) ?? 0} changes`,
      );
  const subjects = await store.readMany(
    changes.map(({ properties }) => properties.subject as GraphNode['id']),
  );
  const edges = await store.readEdges({
    ids: changes.map(({ id }) => id),
    direction: 'out',
    types: ['CHANGED'],
    limitPerNode: 10,
  });
  for (const [place, { id, properties }] of changes.entries()) {
    const subject = subjects[place];
    const isDone =
      subject?.label === 'Rule' ? made.has(properties.reason) : subject?.properties.status === 'approved';
    if (!isDone || (edges.get(id) ?? []).length === 0)
      problems.push(`the change "${String(properties.reason)}" is half done`);
  }
  return problems;
}
