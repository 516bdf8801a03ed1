import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { consistencyProof, inclusionProof, TreeReader } from '@app/ledger';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import type { ConsistencyProofView, InclusionProofView } from './ledger-view.js';
import { leavesOf, LeavesQuery, treeOf, TreeParam } from './tree-param.js';
import { KEPT_FOR_EVER } from './tiles.controller.js';

/** Proofs for whoever does not want to compute them from tiles. Only of sizes that were signed or lie below. */
@ApiTags('Ledger')
@Controller('ledger/:tree/proofs')
export class ProofsController {
  constructor(private readonly parts: ApiParts) {}

  /** Proves that a leaf is in a tree of this size. */
  @Get('inclusion')
  @Header('Cache-Control', KEPT_FOR_EVER)
  @TreeParam()
  @LeavesQuery('index', "The leaf's place, from 0 on.")
  @LeavesQuery('size', 'The size of the tree, at most the size last signed.')
  @Problems('request.not_found', 'service.unavailable')
  async proveInclusion(
    @Param('tree') tree: string,
    @Query('index') index: unknown,
    @Query('size') size: unknown,
  ): Promise<InclusionProofView> {
    const asked = { index: leavesOf(index), size: leavesOf(size) };
    const reader = await this.signedTree(tree, asked.size);
    if (asked.index >= asked.size) throw new ProblemError('request.not_found');
    const [leaf] = await reader.hashes(0, asked.index, asked.index + 1);
    const hashes = await inclusionProof(reader, asked.index, asked.size);
    return { ...asked, leafHash: leaf?.toString('base64') ?? '', hashes: asText(hashes) };
  }

  /** Proves that a tree of one size begins with all of a smaller one. */
  @Get('consistency')
  @Header('Cache-Control', KEPT_FOR_EVER)
  @TreeParam()
  @LeavesQuery('from', 'The smaller size.')
  @LeavesQuery('to', 'The larger size, at most the size last signed.')
  @Problems('request.not_found', 'service.unavailable')
  async proveConsistency(
    @Param('tree') tree: string,
    @Query('from') from: unknown,
    @Query('to') to: unknown,
  ): Promise<ConsistencyProofView> {
    const asked = { from: leavesOf(from), to: leavesOf(to) };
    const reader = await this.signedTree(tree, asked.to);
    if (asked.from > asked.to) throw new ProblemError('request.not_found');
    return { ...asked, hashes: asText(await consistencyProof(reader, asked.from, asked.to)) };
  }

  private async signedTree(tree: string, size: number): Promise<TreeReader> {
    const reader = new TreeReader(this.parts.pool, treeOf(tree));
    if (size > ((await reader.signedSize()) ?? 0)) throw new ProblemError('request.not_found');
    return reader;
  }
}

const asText = (hashes: readonly Buffer[]): string[] => hashes.map((it) => it.toString('base64'));
