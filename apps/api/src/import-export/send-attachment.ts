import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { ExportedFile } from './exports.service.ts';

/** Answers with a file to keep, which no browser opens by itself. */
export function sendAttachment(
  response: Response,
  { name, mediaType, content }: ExportedFile,
): StreamableFile {
  response.set('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename="${name}"`,
  });
}
