/** Prints a line for the person who runs the command. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}
