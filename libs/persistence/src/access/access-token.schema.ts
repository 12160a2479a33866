import { EntitySchema } from 'typeorm';

export interface AccessTokenRecord {
  /** Of the token; the token itself is nowhere. */
  sha256: string;
  /** Whose it is, or what for. */
  label: string;
  createdAt: Date;
}

export const accessTokenSchema = new EntitySchema<AccessTokenRecord>({
  name: 'access_token',
  columns: {
    sha256: { type: 'text', primary: true },
    label: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
