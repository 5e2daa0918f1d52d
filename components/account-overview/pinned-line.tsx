import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import styles from './pinned-line.module.css';

interface PinnedLineProps {
  /** The company of the page in front, where it is another. */
  readonly elsewhere: Company | undefined;
  readonly onShow: (companyId: CompanyId) => void;
}

/**
 * That the panel stays on this account, and whose page is in front meanwhile. One line, so that nothing moves, where there is
 * room for one.
 */
export function PinnedLine({ elsewhere, onShow }: PinnedLineProps) {
  const { overview } = useMessages();
  const { pin } = overview;
  const name = elsewhere && companyLabel(elsewhere, overview.unnamedCompany);
  const text = name === undefined ? pin.pinned : pin.elsewhere(name);
  return (
    <p class={styles.line}>
      <Icon icon={Pin} size="sm" />
      <span class={styles.text} title={text}>
        {text}
      </span>
      {elsewhere && <LinkButton onClick={() => onShow(elsewhere.id)}>{pin.show}</LinkButton>}
    </p>
  );
}
