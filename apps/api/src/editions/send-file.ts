import { HttpStatus, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isNotModified } from '../http/entity-tag.ts';

export interface FileToSend {
  /** What it is kept under. */
  name: string;
  mediaType: string;
  content: Buffer;
  sha256: string;
}

/** Answers with a file to keep, or says that the reader has it already. */
export function sendFile(
  request: Request,
  response: Response,
  { name, mediaType, content, sha256 }: FileToSend,
): StreamableFile | undefined {
  if (isNotModified(request, response, `"${sha256}"`)) {
    response.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename="${name}"`,
  });
}
