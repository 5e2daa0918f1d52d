import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Failure } from '#core/domain/failure.ts';
import { unattended } from '#core/platform/log.ts';
import { commandSchemas } from './command-schemas.ts';
import type { Outcome, WorkerCommands } from './worker-commands.ts';

const envelope = z.strictObject({ command: z.string(), input: z.unknown() });

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Only this extension's own pages are answered: never a content script, another extension or a web page. */
export function isOwnPage(sender: Sender, own: { readonly id: string; readonly origin: string }): boolean {
  return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(`${own.origin}/`);
}

/**
 * Runs one message against the implementation. Resolves with the command's outcome; a message of another
 * shape is refused with the `unexpected` failure, and so is a fault of ours. Never rejects.
 */
export async function runCommand(
  message: unknown,
  implementation: WorkerCommands,
  describe: (error: unknown) => Failure,
): Promise<Outcome<unknown>> {
  const outer = envelope.safeParse(message);
  if (!outer.success || !isCommand(outer.data.command)) return refuse('Unknown command.');
  return run(outer.data.command, outer.data.input, implementation, describe);
}

/** Answers the pages' commands for as long as the worker lives. Call it synchronously at start. */
export function serveCommands(implementation: WorkerCommands, describe: (error: unknown) => Failure): void {
  const own = { id: browser.runtime.id, origin: location.origin };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (!isOwnPage(sender, own)) return false;
    // A page that has gone meanwhile can't be answered; what it asked for is done all the same.
    unattended('Answering a page', runCommand(message, implementation, describe).then(respond));
    return true;
  });
}

async function run<Name extends keyof WorkerCommands>(
  name: Name,
  input: unknown,
  implementation: WorkerCommands,
  describe: (error: unknown) => Failure,
): Promise<Outcome<unknown>> {
  const parsed = commandSchemas[name].safeParse(input);
  if (!parsed.success) return refuse(`${name} was asked with a malformed input.`);
  const command = implementation[name] as (input: unknown) => Promise<Outcome<unknown>>;
  try {
    return await command(parsed.data);
  } catch (error) {
    return { ok: false, failure: describe(error) };
  }
}

const isCommand = (name: string): name is keyof WorkerCommands => Object.hasOwn(commandSchemas, name);

const refuse = (message: string): Outcome<never> => ({
  ok: false,
  failure: { kind: 'unexpected', message },
});
