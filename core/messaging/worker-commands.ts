import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { ActivityKind } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { ImportStep, ImportStepAnswer } from '#core/domain/import-step.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { PageAddress } from '#core/domain/page-match.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { Rule, RuleClause, RulePreview } from '#core/domain/rule.ts';

/** What comes back across contexts: errors are values, so that each reaches the screen as a sentence. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** The verbs that pages may ask of the background worker. Each resolves once its effect is durable. */
export interface WorkerCommands {
  /** Checks the key against account info, keeps it and starts the first sync. */
  connect(input: { readonly key: string }): Promise<Outcome<Connection>>;
  /** Connects to the embedded sample portal. */
  exploreSample(input: Record<string, never>): Promise<Outcome<Connection>>;
  /** Forgets key, data and choices. */
  disconnect(input: Record<string, never>): Promise<Outcome<null>>;
  /**
   * Starts a sync, unless one is running. One that a person asked for (`isAsked`) looks for candidates behind it, even
   * if that is not due. Resolves when it has started.
   */
  syncNow(input: { readonly isAsked: boolean }): Promise<Outcome<null>>;
  /** Puts the changes into the outbox. The page names the group, so that asking again changes nothing. */
  setTargetAccount(input: {
    readonly groupId: string;
    readonly companyIds: readonly CompanyId[];
    readonly value: boolean;
  }): Promise<Outcome<null>>;
  /** Dismisses or snoozes recommended companies, or takes that back, likewise. */
  setRecommendation(input: {
    readonly groupId: string;
    readonly companyIds: readonly CompanyId[];
    readonly value: Recommendation;
  }): Promise<Outcome<null>>;
  /** Looks for candidates now, within the budget of the day, and ranks them. Resolves when it has started. */
  lookForCandidates(input: Record<string, never>): Promise<Outcome<null>>;
  /** Puts a note, task or call into the outbox, likewise. */
  addActivity(input: {
    readonly groupId: string;
    readonly companyId: CompanyId;
    readonly draft: ActivityDraft;
  }): Promise<Outcome<null>>;
  /** Takes a group of changes back: out of the outbox where still there, else by the inverse change. */
  undo(input: { readonly groupId: string }): Promise<Outcome<null>>;
  /** Sends refused or waiting changes again at once. */
  retryChanges(input: { readonly seqs: readonly number[] }): Promise<Outcome<null>>;
  /** Drops refused changes; HubSpot's values stand. */
  discardChanges(input: { readonly seqs: readonly number[] }): Promise<Outcome<null>>;
  /** Takes the lines of the change feed up to `seq` for looked at. */
  lookAtFeed(input: { readonly seq: number }): Promise<Outcome<null>>;
  /** Loads or refreshes one account overview into the local copy. */
  loadOverview(input: { readonly companyId: CompanyId }): Promise<Outcome<null>>;
  /** Loads the next older activities into an overview: of one kind, else of every kind that has more. */
  loadMoreActivities(input: {
    readonly companyId: CompanyId;
    readonly kind?: ActivityKind | undefined;
  }): Promise<Outcome<null>>;
  /** Loads single page views into an overview, or finds that the portal keeps none. */
  loadPageEvents(input: { readonly companyId: CompanyId }): Promise<Outcome<null>>;
  /** Asks HubSpot for the company of a page; only ever sent when a person pressed a button. */
  lookUpCompany(input: {
    readonly address: Exclude<PageAddress, { kind: 'none' }>;
  }): Promise<Outcome<readonly Company[]>>;
  /**
   * Searches HubSpot's companies by name and domain, 50 a page, and keeps what it finds in the local copy. A later
   * search of the same `searcher` gives up the one before, whose answer is then the failure `unexpected`.
   */
  searchCompanies(input: {
    /** Names the page that asks. */
    readonly searcher: string;
    /** As typed, at most 200 characters; empty for all companies. */
    readonly text: string;
    /** Of the page before. */
    readonly cursor?: string | undefined;
  }): Promise<Outcome<CompaniesFound>>;
  /** Takes one step in finding the companies of an import; the page drives it, and stops it between two steps. */
  matchImport(input: { readonly step: ImportStep }): Promise<Outcome<ImportStepAnswer>>;
  /** Sees to it that the company properties are in the local copy and not older than a day. */
  loadCompanyProperties(input: Record<string, never>): Promise<Outcome<null>>;
  /** Stores a new rule, a changed one, or one that was deleted and is wanted back. */
  saveRule(input: { readonly rule: Rule }): Promise<Outcome<null>>;
  switchRule(input: { readonly ruleId: string; readonly isOn: boolean }): Promise<Outcome<null>>;
  /** Deletes a rule; saving what comes back undoes it. Null where it was gone already. */
  deleteRule(input: { readonly ruleId: string }): Promise<Outcome<Rule | null>>;
  /** Looks at what the conditions would find now; nothing is kept or changed. */
  previewRule(input: { readonly clauses: readonly RuleClause[] }): Promise<Outcome<RulePreview>>;
  /** Runs one rule within the budget of a pass, on or off. Resolves when it is through or the budget is spent. */
  runRuleNow(input: { readonly ruleId: string }): Promise<Outcome<null>>;
  /** Marks what a run asked about, as one group of changes. */
  confirmRuleRun(input: { readonly seq: number; readonly groupId: string }): Promise<Outcome<null>>;
  /** Declines what a rule proposes or asks about, for good, or takes that back. */
  dismissMatches(input: {
    readonly ruleId: string;
    readonly companyIds: readonly CompanyId[];
    readonly isDismissed: boolean;
  }): Promise<Outcome<null>>;
}

/** One page of companies, by their ids: the local copy has them. */
export interface CompaniesFound {
  readonly companyIds: readonly CompanyId[];
  /** How many HubSpot says there are in all; undefined where it does not say. */
  readonly total: number | undefined;
  /** For the next page; undefined on the last. */
  readonly cursor: string | undefined;
}
