import { companyLabel } from '#core/domain/company-label.ts';
import type { Recognised } from '#core/domain/page-match.ts';
import { useMessages } from '#components/locale/messages.ts';
import { LinkButton } from '#components/ui/link-button.tsx';

interface RuledOutProps {
  readonly companies: readonly Recognised[] | undefined;
  readonly onRuleInAgain: () => void;
}

/** Which companies the person said this page does not belong to, and the way back. */
export function RuledOut({ companies = [], onRuleInAgain }: RuledOutProps) {
  const { overview } = useMessages();
  if (companies.length === 0) return null;
  const names = companies.map((company) => companyLabel(company, overview.unnamedCompany)).join(', ');
  return (
    <>
      {overview.notThis.said(names)} <LinkButton onClick={onRuleInAgain}>{overview.undo}</LinkButton>
    </>
  );
}
