import { SEVERITIES, type Severity } from '@concord/consistency';
import { CASE_STATES, type CaseState, MEASURES, type Measure } from '@concord/domain';
import { CASE_ORDERS, type CaseFilter, type CaseOrder } from '@concord/persistence';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { inSight } from '../../access/countries-in-sight.ts';
import { currentVisitor } from '../../access/request-context.ts';
import { countriesReviewed } from '../countries-reviewed.ts';

/** All that are not concluded, beside the states that a case can have. */
export const SHOWN_STATES = ['pending', ...CASE_STATES] as const;
export const ORIGINS = ['check', 'flag'] as const;
const PENDING: readonly CaseState[] = ['open', 'asked', 'answered'];
/** Those in which it is for a reviewer to ask or to conclude. */
const WAITING: readonly CaseState[] = ['open', 'answered'];

const COUNTRY = { message: 'three capital letters (ISO 3166-1 alpha-3)' };

/** One of some values, or nothing, as a form sends what is not chosen. */
function Choice(values: readonly string[]): PropertyDecorator {
  const choice = IsIn(['', ...values], { message: `one of ${values.join(', ')}` });
  return (target, property) => {
    IsOptional()(target, property);
    choice(target, property);
  };
}

/** What of the list of cases is shown; empty where it does not narrow it. */
export class QueueQuery {
  @Choice(SHOWN_STATES)
  state?: '' | (typeof SHOWN_STATES)[number];

  @IsOptional()
  @Matches(/^([A-Z]{3})?$/, COUNTRY)
  country?: string;

  @IsOptional()
  @Matches(/^([A-Z]{3})?$/, COUNTRY)
  partner?: string;

  @IsOptional()
  @Matches(/^((rule:)?[a-z0-9-]{1,60})?$/, { message: 'the id of a check' })
  check?: string;

  @Choice(SEVERITIES)
  severity?: '' | Severity;

  @Choice(MEASURES)
  measure?: '' | Measure;

  @Choice(ORIGINS)
  kind?: '' | (typeof ORIGINS)[number];

  @Choice(['yes'])
  mine?: '' | 'yes';

  @Choice(['yes'])
  overdue?: '' | 'yes';

  @Choice(CASE_ORDERS)
  order?: '' | CaseOrder;

  @IsOptional()
  @Matches(/^([A-Za-z0-9_-]{1,200})?$/, { message: 'the cursor of the page before' })
  after?: string;
}

/** The names that a view keeps, in the order of the address. */
const KEPT = [
  'state',
  'country',
  'partner',
  'check',
  'severity',
  'measure',
  'kind',
  'mine',
  'overdue',
  'order',
] as const satisfies readonly (keyof QueueQuery)[];

/** What is chosen, without what is empty. */
export type QueueChoice = Omit<QueueQuery, 'after'>;

/** What a query chooses; without a choice, what waits for a reviewer, or for organizers all that are not concluded. */
export function choiceOf(query: QueueQuery, cycle: string, first?: string): QueueChoice {
  const isChosen = KEPT.some((name) => query[name] !== undefined);
  if (isChosen) return query;
  if (first !== undefined) return Object.fromEntries(new URLSearchParams(first));
  return reviewsIn(cycle) ? { mine: 'yes' } : { state: 'pending' };
}

/** As an address says it; names of nothing are left out, so that one choice has one address. */
export function queryOf(choice: QueueChoice): string {
  const parameters = new URLSearchParams();
  for (const name of KEPT) if (choice[name]) parameters.set(name, choice[name]);
  // Else the address would be that of the beginning, which chooses by itself.
  return parameters.size === 0 ? 'state=' : String(parameters);
}

/** Whether the visitor reviews any country of a cycle. */
export function reviewsIn(cycle: string): boolean {
  return countriesReviewed(currentVisitor().roles, cycle).length > 0;
}

/** What is listed of a cycle's cases. */
export function filterOf(cycle: string, choice: QueueChoice, today: string): CaseFilter {
  const { state, check, severity, measure, kind } = choice;
  const countries = [choice.country, choice.partner].filter((each) => each !== undefined && each !== '');
  const { roles } = currentVisitor();
  return {
    // What they may see in any case: said so that the database need not look at the cases of all others.
    ...inSight(cycle),
    ...(choice.mine ? { anyOf: countriesReviewed(roles, cycle), states: WAITING } : {}),
    ...(countries.length > 0 ? { countries: countries as string[] } : {}),
    ...(state ? { states: state === 'pending' ? PENDING : [state] } : {}),
    ...(check ? { check } : {}),
    ...(severity ? { severity } : {}),
    ...(measure ? { measure } : {}),
    ...(kind ? { origin: kind } : {}),
    ...(choice.overdue ? { dueBefore: today } : {}),
  };
}
