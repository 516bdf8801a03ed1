import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PageParts } from '../page-parts.js';

/** The page's own files; there is nothing else that it loads. */
@Controller()
export class AssetController {
  constructor(private readonly parts: PageParts) {}

  @Get(':file')
  file(@Param('file') file: string, @Res() response: Response): void {
    const asset = this.parts.assets.find(file);
    if (asset === undefined) throw new NotFoundException();
    response.setHeader('Cache-Control', asset.cacheControl);
    response.type(asset.type).send(asset.body);
  }
}
