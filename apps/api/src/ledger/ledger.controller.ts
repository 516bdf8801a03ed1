import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TreeReader } from '@app/ledger';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import type { LedgerView } from './ledger-view.js';
import { treeOf, TreeParam } from './tree-param.js';

interface TreeRow {
  tree: number;
  size: string | null;
  at: Date | null;
}

/** What everybody may see of the ledger: its signed checkpoints. */
@ApiTags('Ledger')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly parts: ApiParts) {}

  /** Lists the trees of the ledger, with the size last signed. */
  @Get()
  @Problems('service.unavailable')
  async listTrees(): Promise<LedgerView> {
    const { rows } = await this.parts.pool.query<TreeRow>(
      `select h.tree, c.size, c.at
         from ledger.head h
         left join lateral (
           select size, at
             from ledger.checkpoint
            where tree = h.tree
            order by size desc
            limit 1) c on true
        order by h.tree`,
    );
    return {
      origin: this.parts.ledgerOrigin,
      trees: rows.map(({ tree, size, at }) => ({
        tree,
        size: Number(size ?? 0),
        signedAt: at,
        checkpoint: `/ledger/${String(tree)}/checkpoint`,
      })),
    };
  }

  /** The latest checkpoint of a tree: a signed note (C2SP tlog-checkpoint), with the witnesses' lines so far. */
  @Get(':tree/checkpoint')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @TreeParam()
  @ApiOkResponse({
    description: 'Origin, size, root and signatures, one a line.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @Problems('request.not_found', 'service.unavailable')
  async readCheckpoint(@Param('tree') tree: string): Promise<string> {
    const latest = await new TreeReader(this.parts.pool, treeOf(tree)).checkpoint();
    if (latest === undefined) throw new ProblemError('request.not_found');
    return latest;
  }
}
