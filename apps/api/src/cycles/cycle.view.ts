import type { CountryCode, CycleConfiguration } from '@concord/domain';
import type {
  CheckCoverage,
  CycleStage,
  CycleSummary,
  LatestCheck,
  SubmissionRecord,
} from '@concord/persistence';

export interface ListedCycle {
  code: string;
  title: string;
  forum: string;
  stage: CycleStage;
  counts: { outlines: number; openFindings: number };
}

export interface FiledOutline {
  country: CountryCode;
  version: number;
  sha256: string;
  submittedAt: string;
}

export interface CycleView extends ListedCycle {
  /** Of the configuration. */
  version: number;
  configuration: CycleConfiguration;
  /** Of the last run of the checks; absent before the first. What it counted is told to the organizers alone. */
  lastRun?: { catalogue: string; finishedAt: string; coverage?: CheckCoverage };
  /** The version that counts of each outline, by country. */
  filed: FiledOutline[];
}

export function viewListedCycle({
  code,
  configuration,
  stage,
  outlines,
  openFindings,
}: CycleSummary): ListedCycle {
  const { title, forum } = configuration;
  return { code, title, forum, stage, counts: { outlines, openFindings } };
}

export function viewCycle(
  cycle: CycleSummary,
  filed: readonly SubmissionRecord[],
  check: LatestCheck | null,
  coverage: CheckCoverage | undefined,
): CycleView {
  return {
    ...viewListedCycle(cycle),
    version: cycle.version,
    configuration: cycle.configuration,
    ...(check === null
      ? {}
      : {
          lastRun: {
            catalogue: check.catalogueVersion,
            finishedAt: check.finishedAt.toISOString(),
            ...(coverage === undefined ? {} : { coverage }),
          },
        }),
    filed: filed.map(({ country, version, sha256, submittedAt }) => ({
      country,
      version,
      sha256,
      submittedAt: submittedAt.toISOString(),
    })),
  };
}
