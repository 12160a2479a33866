import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Problem } from '../problem/problem.ts';
import { findAsset } from './asset-files.ts';
import { preferredEncoding } from './preferred-encoding.ts';

/** Styles and scripts. Their names change with their content, so that a browser asks for each once. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':file')
  read(@Req() request: Request, @Res() response: Response): void {
    const { file } = request.params;
    const asset = typeof file === 'string' ? findAsset(file) : undefined;
    if (asset === undefined) throw new Problem('not-found', 'There is no such file.');
    const encoding = preferredEncoding(request);
    if (encoding !== undefined) response.set('Content-Encoding', encoding);
    response
      .set({
        'Content-Type': asset.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      })
      .end(asset[encoding ?? 'plain']);
  }
}
