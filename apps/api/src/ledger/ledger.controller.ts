import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import type { LedgerView } from './ledger-view.js';

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

  /** The latest checkpoint of a tree: a signed note (C2SP tlog-checkpoint). */
  @Get(':tree/checkpoint')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiParam({
    name: 'tree',
    description: "The tree's number.",
    schema: { type: 'string', pattern: '^\\d{1,4}$' },
  })
  @ApiOkResponse({
    description: 'Origin, size, root and signatures, one a line.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @Problems('request.not_found', 'service.unavailable')
  async readCheckpoint(@Param('tree') tree: string): Promise<string> {
    if (!/^\d{1,4}$/.test(tree)) throw new ProblemError('request.not_found');
    const { rows } = await this.parts.pool.query<{ note: string }>(
      'select note from ledger.checkpoint where tree = $1 order by size desc limit 1',
      [Number(tree)],
    );
    const latest = rows[0];
    if (latest === undefined) throw new ProblemError('request.not_found');
    return latest.note;
  }
}
