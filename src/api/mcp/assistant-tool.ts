import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';

/** Runs an operation of the API in this process and gives its data. */
export type RunOperation = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

/** What a tool gives: words for whoever reads, and the same as data. */
export interface ToolAnswer {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** A tool that assistants may call: an operation of the API with plain arguments. */
export interface AssistantTool {
  readonly name: string;
  readonly title: string;
  /** When to use it and what it gives, for the assistant that chooses. */
  readonly description: string;
  readonly input: z.ZodObject;
  readonly document: DocumentNode;
  /** Throws DomainError. */
  readonly run: (input: unknown, runOperation: RunOperation) => Promise<ToolAnswer>;
}

interface ToolSpecification<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly operation: string;
  readonly variables: (input: z.infer<z.ZodObject<Shape>>) => Readonly<Record<string, unknown>>;
  /** Says the data of the operation in words to whom gave `input`; `data` has the shape of the operation. */
  readonly say: (data: never, input: z.infer<z.ZodObject<Shape>>) => string;
}

/** Makes a tool of an operation; arguments that are not of `input` are refused before it runs. */
export function assistantTool<Shape extends z.ZodRawShape>({
  name,
  title,
  description,
  input,
  operation,
  variables,
  say,
}: ToolSpecification<Shape>): AssistantTool {
  const schema = z.strictObject(input);
  const document = parse(operation);
  return {
    name,
    title,
    description,
    input: schema,
    document,
    run: async (given, runOperation) => {
      const args = schema.parse(given) as never;
      const data = await runOperation(document, variables(args));
      return { text: say(data as never, args), data };
    },
  };
}
