declare module 'lucide/dist/esm/icons/*.mjs' {
  /** Tag names with their attributes. */
  const icon: [tag: string, attributes: Record<string, string | number | undefined>][];
  export default icon;
}
