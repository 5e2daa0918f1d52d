import * as z from 'zod/mini';

/** A value of another type than expected counts as none. */
const lenient = z.catch;
const context = z.record(z.string(), z.unknown());
const text = z.optional(lenient(z.string(), ''));

/** HubSpot's error body. Every field is optional, as HubSpot says itself, and none is trusted to be of its type. */
const errorEnvelope = z.object({
  message: text,
  category: text,
  subCategory: text,
  errorType: text,
  policyName: text,
  context: z.optional(lenient(context, {})),
  errors: z.optional(
    lenient(z.array(lenient(z.object({ message: text, context: z.optional(lenient(context, {})) }), {})), []),
  ),
});

export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** The error body as far as it can be read; undefined where the text is not a JSON object. */
export function readErrorEnvelope(text: string): ErrorEnvelope | undefined {
  try {
    const read = errorEnvelope.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The texts under one key of an error's context, wherever HubSpot put them. */
export function contextTexts(envelope: ErrorEnvelope, key: string): string[] {
  const contexts = [envelope.context, ...(envelope.errors ?? []).map((error) => error.context)];
  return contexts.flatMap((context) => {
    const value = context?.[key];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
  });
}
