/** How a request ended: with data and nothing to object, or why not. */
export interface Answer {
  readonly status: number;
  /** Code of the first error, of a `userErrors` entry of a field, or of the connection; undefined where all went well. */
  readonly code: string | undefined;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

interface UserError {
  readonly code: string;
  readonly message: string;
}

function userErrorIn(data: Readonly<Record<string, unknown>>): UserError | undefined {
  for (const field of Object.values(data)) {
    const { userErrors } = (field ?? {}) as { userErrors?: readonly UserError[] };
    if (userErrors?.[0] !== undefined) return userErrors[0];
  }
  return undefined;
}

/** Sends a GraphQL request to the server at `url`; never rejects. */
export async function askApi(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    const { data, errors } = (await response.json()) as Body;
    const error = errors?.[0];
    const user = userErrorIn(data ?? {});
    const code = error === undefined ? user?.code : (error.extensions?.code ?? 'NO_CODE');
    return {
      status: response.status,
      code,
      message: error?.message ?? user?.message ?? '',
      data: data ?? {},
    };
  } catch (error) {
    const { name, message, cause } = error as Error & { cause?: { code?: string } };
    return { status: 0, code: cause?.code ?? name, message, data: {} };
  }
}
