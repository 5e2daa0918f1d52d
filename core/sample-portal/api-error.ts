/** What an endpoint answers with, before it becomes a `Response`. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by an endpoint that refuses; carries the whole answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly answer: Answer;

  constructor(status: number, message: string, rest: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.answer = { status, body: { status: 'error', message, ...rest } };
  }
}

export const invalid = (message: string, rest: Readonly<Record<string, unknown>> = {}): ApiError =>
  new ApiError(400, message, { category: 'VALIDATION_ERROR', ...rest });

/** 404 of one record; the wording differs between ids that could and could not be one. */
export const notFound = (id: string): ApiError =>
  new ApiError(
    404,
    /^\d+$/.test(id) ? 'resource not found' : 'Object not found.  objectId are usually numeric.',
    {
      context: { id: [id] },
      category: 'OBJECT_NOT_FOUND',
    },
  );

const scopesPage = 'https://developers.hubspot.com/scopes';

export const missingScopes = (required: readonly string[]): ApiError =>
  new ApiError(
    403,
    `This app hasn't been granted all required scopes to make this call. Read more about required scopes here: ${scopesPage}.`,
    {
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: required },
        },
      ],
      links: { scopes: scopesPage },
      category: 'MISSING_SCOPES',
    },
  );
