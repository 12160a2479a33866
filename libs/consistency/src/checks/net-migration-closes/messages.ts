export const MESSAGES = {
  differs: {
    en: 'Over the {corridors:number} corridors that both ends report in {year}, origins count {byOrigins:number} who left and destinations {byDestinations:number} who came, so the group’s net migration does not close.',
  },
} as const;
