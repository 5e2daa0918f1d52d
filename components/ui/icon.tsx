import { h } from 'preact';
import { classNames } from './class-names.ts';
import styles from './icon.module.css';

/** An icon of the `lucide` package: `import Search from 'lucide/dist/esm/icons/search.mjs'`. */
export type IconNode = readonly (readonly [
  tag: string,
  attributes: Record<string, string | number | undefined>,
])[];

interface IconProps {
  readonly icon: IconNode;
  readonly size?: 'sm' | 'md' | 'lg';
  readonly class?: string | undefined;
}

/** Draws an icon in the text's colour. Icons never carry meaning alone, so assistive technology skips them. */
export const Icon = ({ icon, size = 'md', class: className }: IconProps) => (
  <svg
    class={classNames(styles.icon, styles[size], className)}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
  </svg>
);
