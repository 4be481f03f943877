import { passedFeatures } from '../features/find-features.js';
import { cover, type GrammarReading } from '../grammar-reading.js';
import { askedForm } from '../intents/asked-form.js';
import { passedPeople } from '../people/find-audience.js';
import { passedNeeds } from '../people/find-needs.js';
import type { Candidate, Reading } from './reading.js';

/** How many, up to two: more are no different. */
const few = (name: string, count: number): string => `${name}=${Math.min(2, count)}`;

function signalsOf({ text, evidence, chips, categories, names }: GrammarReading): string[] {
  const form = askedForm(text);
  const holds = (name: string, value: boolean): string[] => (value ? [name] : []);
  const roles = new Set([
    ...categories.map(({ role }) => `goods:${role}`),
    ...names.judged.map(({ role, kind }) => `${kind}:${role}`),
  ]);
  const link = evidence.links.map((words) => words.trim()).find((words) => words.length > 0);
  return [
    few('products', evidence.products),
    few('brands', evidence.brands),
    few('chips', chips.length),
    few('sought', new Set(evidence.sought).size),
    ...holds('asks', form.asks),
    ...holds('seeks', form.seeks),
    ...holds('yes-or-no', form.yesOrNo),
    ...holds('model', evidence.model),
    ...holds('device', evidence.device),
    ...holds('name', evidence.hasName),
    ...holds('goods', evidence.hasCategory),
    ...holds('price', evidence.hasPrice),
    ...holds('wish', evidence.hasWish),
    ...roles,
    ...(link === undefined ? [] : [`link ${link.slice(0, 12)}`]),
  ];
}

/** What the grammar read as the learned layer sees it. */
export function readingOf(grammar: GrammarReading): Reading {
  const { text, things, prices, features, needs, denied, audience, names, categories } = grammar;
  const spoken = cover(text.raw.length, [...things, ...prices]);
  const of = (
    kind: Candidate['kind'],
    said: string,
    { start, end, value }: { start: number; end: number; value: string },
  ): Candidate => ({ kind, value, start, end, said });
  const candidates = [
    ...features.map(({ start, end, listed, stance }) => of('feature', stance, { start, end, value: listed })),
    ...passedFeatures(text, spoken, features).map((match) => of('feature', 'passed', match)),
    ...needs.map((match) => of('need', 'want', match)),
    ...denied.map((match) => of('need', 'neither', match)),
    ...passedNeeds(text, spoken, [...needs, ...denied]).map((match) => of('need', 'passed', match)),
    ...audience.matches.map((match) => of('audience', 'want', match)),
    ...passedPeople(text, spoken, audience.matches).map((match) => of('audience', 'passed', match)),
    ...names.judged.map(({ start, end, name, kind, role }) => of(kind, role, { start, end, value: name })),
    ...categories.map(({ start, end, value, role }) => of('category', role, { start, end, value })),
  ];
  return {
    intent: grammar.intent,
    category: grammar.category,
    candidates: candidates.sort((a, b) => a.start - b.start || a.end - b.end),
    signals: signalsOf(grammar),
  };
}
