import {
  type CustomDecorator,
  createParamDecorator,
  type ExecutionContext,
  HttpException,
  SetMetadata,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { of } from 'rxjs';
import { Problem } from '../problem/problem.ts';
import { FormFields, TOKEN_FIELD } from './form-fields.ts';

/** Name of the field of a form that holds its files. */
export const FILE_FIELD = 'file';
/** What else a form with files may hold: its token and a few short fields. */
const FIELDS = { count: 20, bytes: 10_000 };
/** What a form weighs beside its files, in bytes. */
const AROUND = 100_000;

export interface UploadLimits {
  /** How many files at most. */
  files: number;
  /** Bytes of all together. */
  bytes: number;
}

/** A file as a browser sends it: under the name that it has there, which says nothing for certain. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export const UPLOAD = 'concord:upload';

/** Says that a handler takes a form with files (`multipart/form-data`), and how much of them at most. */
export function AcceptsUpload(limits: UploadLimits): CustomDecorator {
  return SetMetadata(UPLOAD, limits);
}

/** The files that a handler's form came with; those that nothing was chosen for are left out. */
export const Files = createParamDecorator((_data: unknown, context: ExecutionContext): UploadedFile[] => {
  const { files } = context.switchToHttp().getRequest<Request & { files?: Received[] }>();
  return (files ?? [])
    .filter(({ originalname, buffer }) => originalname !== '' || buffer.length > 0)
    .map(({ originalname, buffer }) => ({ name: nameOf(originalname), bytes: buffer }));
});

interface Received {
  originalname: string;
  buffer: Buffer;
}

/** The names of files are read byte by byte, as parts of older forms were; browsers send them in UTF-8. */
function nameOf(name: string): string {
  return Buffer.from(name, 'latin1')
    .toString('utf8')
    .replaceAll(/[\p{C}/\\]/gu, '')
    .slice(-200);
}

/**
 * Reads a form with files into memory; the files are for {@link Files}.
 * @throws Problem `unsupported-media-type`, `too-large` or `malformed-request`.
 */
export async function readUpload(
  context: ExecutionContext,
  { files, bytes }: UploadLimits,
): Promise<FormFields> {
  const request = context.switchToHttp().getRequest<Request>();
  requireSize(request, bytes + AROUND);
  const Reader = FilesInterceptor(FILE_FIELD, files, {
    limits: {
      fileSize: bytes,
      files,
      fields: FIELDS.count,
      fieldSize: FIELDS.bytes,
      fieldNameSize: 100,
      parts: files + FIELDS.count,
      headerPairs: 20,
    },
  });
  try {
    await new Reader().intercept(context, { handle: () => of(undefined) });
  } catch (error) {
    throw refusal(error);
  }
  const pairs = Object.entries((request.body ?? {}) as Record<string, unknown>).flatMap(
    ([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []),
  );
  const token = pairs.find(([name]) => name === TOKEN_FIELD)?.[1];
  return new FormFields(
    pairs.filter(([name]) => name !== TOKEN_FIELD),
    token,
  );
}

/** Before anything is read: all of the files are held in memory together. */
function requireSize(request: Request, most: number): void {
  const type = (request.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'multipart/form-data') {
    throw new Problem('unsupported-media-type', 'Send the form as multipart/form-data.');
  }
  const length = Number(request.get('Content-Length') ?? Number.NaN);
  if (!(length <= most)) throw tooLarge();
}

function refusal(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  return error.getStatus() === 413
    ? tooLarge()
    : new Problem('malformed-request', 'The form with its files cannot be read.');
}

function tooLarge(): Problem {
  return new Problem('too-large', 'The files are larger than what is accepted here.');
}
