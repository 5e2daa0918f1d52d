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
    {withOnePath(icon).map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
  </svg>
);

/** All paths in one, which looks the same: there are many icons on a screen, and each path is laid out and painted. */
const withOnePath = (icon: IconNode): IconNode => {
  const paths = icon.filter(([tag]) => tag === 'path');
  // From the origin: a path that begins with `m` begins where the one before it ends.
  const d = paths.map(([, attributes]) => `M0 0${attributes['d']}`).join('');
  return paths.length < 2 ? icon : [...icon.filter(([tag]) => tag !== 'path'), ['path', { d }]];
};
