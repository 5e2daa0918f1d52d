/** Fewer good companies, or fewer others, and nothing is learned: the published points hold. */
export const fewestExamples = 20;
