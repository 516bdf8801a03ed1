import { Controller, Get, Header, Param } from '@nestjs/common';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';

interface TreeRow {
  tree: number;
  size: string | null;
  at: Date | null;
}

/** One tree as the outside may see it; its size is that of the latest signed checkpoint. */
export interface TreeView {
  tree: number;
  /** Leaves under the latest checkpoint; 0 before the first. */
  size: number;
  signedAt: Date | null;
  checkpoint: string;
}

/** What everybody may see of the ledger: its signed checkpoints. */
@Controller('ledger')
export class LedgerController {
  constructor(private readonly parts: ApiParts) {}

  @Get()
  async trees(): Promise<{ origin: string; trees: TreeView[] }> {
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
  async checkpoint(@Param('tree') tree: string): Promise<string> {
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
