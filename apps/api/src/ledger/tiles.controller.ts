import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { readTile, readTilePath, TreeReader } from '@app/ledger';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';
import { treeOf } from './tree-param.js';

/** A tile's bytes never change, so caches between us and whoever verifies take the load. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Tiles of hashes and bundles of entries as C2SP tlog-tiles asks. Not in the API document: their paths have
 * any depth, which OpenAPI cannot say; docs/reference/ledger.md does.
 */
@ApiExcludeController()
@Controller('ledger/:tree/tile')
export class TilesController {
  constructor(private readonly parts: ApiParts) {}

  /** A tile or a bundle, full or partial, of what is signed. */
  @Get('*path')
  async readTile(
    @Param('tree') tree: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const path = readTilePath(request.path.replace(/^\/ledger\/\d+\/tile\//, ''));
    const reader = new TreeReader(this.parts.pool, treeOf(tree));
    const tile = path && (await readTile(reader, path));
    if (tile === undefined) throw new ProblemError('request.not_found');
    response.setHeader('Cache-Control', KEPT_FOR_EVER);
    response.type('application/octet-stream').send(tile);
  }
}
