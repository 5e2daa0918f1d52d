/**
 * Held while a command reads what is shown and writes what follows from it: of two clicks at once the second sees
 * what the first did, whichever contexts they come from.
 */
export const commandLock = 'bullseye-commands';
