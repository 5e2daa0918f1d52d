import { signal, type ReadonlySignal } from '@preact/signals';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { createCompanySearch, type CompanyFinder, type CompanySearch } from './create-company-search.ts';

/** A search and the companies ticked over any number of searches, in the order of ticking. */
export interface Selection {
  readonly search: CompanySearch;
  readonly chosen: ReadonlySignal<ReadonlyMap<CompanyId, Company>>;
  readonly tick: (company: Company, isTicked: boolean) => void;
  readonly clear: () => void;
  /** As it was in the beginning. */
  readonly reset: () => void;
}

export function createSelection(finder: CompanyFinder): Selection {
  const search = createCompanySearch(finder);
  const chosen = signal<ReadonlyMap<CompanyId, Company>>(new Map());
  return {
    search,
    chosen,
    tick(company, isTicked) {
      const next = new Map(chosen.value);
      if (isTicked) next.set(company.id, company);
      else next.delete(company.id);
      chosen.value = next;
    },
    clear: () => (chosen.value = new Map()),
    reset() {
      chosen.value = new Map();
      search.reset();
    },
  };
}
