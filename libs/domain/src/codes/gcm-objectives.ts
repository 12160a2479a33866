// Source: Global Compact for Safe, Orderly and Regular Migration, General Assembly resolution 73/195, paragraph 16.

export interface GcmObjective {
  objective: number;
  title: string;
}

/** The 23 objectives of the Global Compact, in their order. */
export const GCM_OBJECTIVES: readonly GcmObjective[] = [
  {
    objective: 1,
    title: 'Collect and utilize accurate and disaggregated data as a basis for evidence-based policies',
  },
  {
    objective: 2,
    title:
      'Minimize the adverse drivers and structural factors that compel people to leave their country of origin',
  },
  { objective: 3, title: 'Provide accurate and timely information at all stages of migration' },
  { objective: 4, title: 'Ensure that all migrants have proof of legal identity and adequate documentation' },
  { objective: 5, title: 'Enhance availability and flexibility of pathways for regular migration' },
  {
    objective: 6,
    title: 'Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work',
  },
  { objective: 7, title: 'Address and reduce vulnerabilities in migration' },
  { objective: 8, title: 'Save lives and establish coordinated international efforts on missing migrants' },
  { objective: 9, title: 'Strengthen the transnational response to smuggling of migrants' },
  {
    objective: 10,
    title: 'Prevent, combat and eradicate trafficking in persons in the context of international migration',
  },
  { objective: 11, title: 'Manage borders in an integrated, secure and coordinated manner' },
  {
    objective: 12,
    title:
      'Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral',
  },
  {
    objective: 13,
    title: 'Use migration detention only as a measure of last resort and work towards alternatives',
  },
  {
    objective: 14,
    title: 'Enhance consular protection, assistance and cooperation throughout the migration cycle',
  },
  { objective: 15, title: 'Provide access to basic services for migrants' },
  { objective: 16, title: 'Empower migrants and societies to realize full inclusion and social cohesion' },
  {
    objective: 17,
    title:
      'Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration',
  },
  {
    objective: 18,
    title:
      'Invest in skills development and facilitate mutual recognition of skills, qualifications and competences',
  },
  {
    objective: 19,
    title:
      'Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries',
  },
  {
    objective: 20,
    title:
      'Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants',
  },
  {
    objective: 21,
    title:
      'Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration',
  },
  {
    objective: 22,
    title: 'Establish mechanisms for the portability of social security entitlements and earned benefits',
  },
  {
    objective: 23,
    title:
      'Strengthen international cooperation and global partnerships for safe, orderly and regular migration',
  },
];
