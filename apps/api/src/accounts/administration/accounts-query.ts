import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class AccountPath {
  @Matches(UUID, { message: 'the id of an account' })
  account: string;
}

export class AccountsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'part of a name or an address' })
  search?: string;

  @IsOptional()
  @Matches(UUID, { message: 'the id of an account' })
  after?: string;
}
