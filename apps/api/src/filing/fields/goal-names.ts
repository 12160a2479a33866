import type { MessageKey } from '../../pages/catalogue/index.ts';

/** The objectives of the Global Compact by a short name, in their order. */
export const GCM_NAMES = [
  'goals.gcm1',
  'goals.gcm2',
  'goals.gcm3',
  'goals.gcm4',
  'goals.gcm5',
  'goals.gcm6',
  'goals.gcm7',
  'goals.gcm8',
  'goals.gcm9',
  'goals.gcm10',
  'goals.gcm11',
  'goals.gcm12',
  'goals.gcm13',
  'goals.gcm14',
  'goals.gcm15',
  'goals.gcm16',
  'goals.gcm17',
  'goals.gcm18',
  'goals.gcm19',
  'goals.gcm20',
  'goals.gcm21',
  'goals.gcm22',
  'goals.gcm23',
] as const satisfies readonly MessageKey[];

/** The targets of the Sustainable Development Goals that name migration or bear on it, by a short name. */
export const SDG_NAMES = {
  '3.8': 'goals.sdg3p8',
  '3.c': 'goals.sdg3pc',
  '4.b': 'goals.sdg4pb',
  '5.2': 'goals.sdg5p2',
  '8.7': 'goals.sdg8p7',
  '8.8': 'goals.sdg8p8',
  '10.2': 'goals.sdg10p2',
  '10.7': 'goals.sdg10p7',
  '10.c': 'goals.sdg10pc',
  '16.2': 'goals.sdg16p2',
  '16.9': 'goals.sdg16p9',
  '17.18': 'goals.sdg17p18',
} as const satisfies Readonly<Record<string, MessageKey>>;
