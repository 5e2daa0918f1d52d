import { classNames } from './class-names.ts';
import styles from './avatar.module.css';

interface AvatarProps {
  readonly name: string;
  readonly size?: 'sm' | 'md' | 'lg';
  /** People are round, companies are square. */
  readonly of?: 'person' | 'company';
  /** Shown as a tooltip; assistive technology skips the avatar. */
  readonly title?: string | undefined;
}

const hues = ['hue0', 'hue1', 'hue2', 'hue3', 'hue4', 'hue5'] as const;

/** Initials in a colour that stays the same for the same name. It accompanies the name and never replaces it. */
export function Avatar({ name, size = 'md', of = 'person', title }: AvatarProps) {
  const hue = hues[hash(name) % hues.length];
  return (
    <span
      class={classNames(styles.avatar, styles[size], styles[of], hue && styles[hue])}
      title={title}
      aria-hidden="true"
    >
      {initials(name, of === 'company' ? 1 : 2)}
    </span>
  );
}

function initials(name: string, most: number): string {
  const words = name.split(/[\s.@_-]+/u).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  const chosen = most === 1 ? words.slice(0, 1) : [...words.slice(0, 1), ...words.slice(1).slice(-1)];
  return chosen.join('').toUpperCase();
}

function hash(name: string): number {
  let sum = 0;
  for (let index = 0; index < name.length; index++) sum += name.charCodeAt(index);
  return sum;
}
