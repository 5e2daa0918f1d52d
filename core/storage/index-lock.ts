/** Held while what the index is computed from changes, and while its snapshot is taken. */
export const indexLock = 'bullseye-index';
