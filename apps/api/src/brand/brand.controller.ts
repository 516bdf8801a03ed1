import { Body, Controller, Get, HttpCode, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PoolClient } from 'pg';
import { tenantTransaction } from '@app/database';
import { ApiKeyGuard, readBrand, saveBrand, type SavedBrand } from '@app/merchants';
import { previewMessages } from '@app/notifications';
import { ProblemError } from '@app/platform';
import type { WebshopId } from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { CallerKey } from '../http/caller-key.js';
import { NeedsScope, OF_A_BODY, Problems } from '../http/problems.js';
import { Tenant } from '../http/tenant.js';
import { BrandDto, PreviewDto } from './brand-body.js';
import { brandView, type BrandView } from './brand-view.js';
import { checkedBrand, mailBrandOf } from './check-brand.js';
import { previewView, type PreviewView } from './preview-view.js';

/** Who a mail of a discreet webshop is from. */
const DISCREET_SENDER = 'Seintje';
const VERSION = /^(?:0|[1-9]\d{0,8})$/;

type FoundBrand = SavedBrand & { noticeUrl: string };

/** How a webshop's messages look and sound. */
@ApiTags('Brand')
@Controller('v1/brand')
@UseGuards(ApiKeyGuard)
export class BrandController {
  constructor(private readonly parts: ApiParts) {}

  /** Shows your brand: the version in use, or an earlier one. */
  @Get()
  @NeedsScope('brand:read')
  @ApiQuery({
    name: 'version',
    required: false,
    description: 'An earlier version; 0 is the look of the house.',
    schema: { type: 'integer', minimum: 0, maximum: 999_999_999 },
  })
  @Problems('request.invalid', 'brand.unknown', 'service.unavailable')
  async viewBrand(
    @Tenant() webshopId: WebshopId,
    @Query('version') version: unknown,
  ): Promise<BrandView> {
    const asked = versionOf(version);
    return brandView(await this.inTenant(webshopId, (tx) => found(tx, webshopId, asked)));
  }

  /**
   * Saves your brand as a new version, in use from the next message on.
   *
   * @remarks
   * The whole of it: what is left out is not kept from before. Everything that is wrong is named at once, and nothing is
   * saved then. Earlier versions stay to be looked at; to go back, save one again.
   */
  @Put()
  @NeedsScope('brand:write')
  @Problems(...OF_A_BODY, 'brand.refused', 'service.unavailable')
  async saveBrand(
    @Tenant() webshopId: WebshopId,
    @CallerKey() keyId: string,
    @Body() draft: BrandDto,
  ): Promise<BrandView> {
    return this.inTenant(webshopId, async (tx) => {
      const { noticeUrl } = await found(tx, webshopId);
      await saveBrand(tx, keyId, checkedBrand(draft, noticeUrl));
      return brandView(await found(tx, webshopId));
    });
  }

  /**
   * Shows the mail and the push of one milestone as they would be sent.
   *
   * @remarks
   * Of a made-up parcel: nobody's data is used, nothing is sent or stored. With a draft it is a dry run of saving: the
   * draft passes the same checks.
   */
  @Post('preview')
  @HttpCode(200)
  @NeedsScope('brand:read')
  @Problems(...OF_A_BODY, 'brand.refused', 'service.unavailable')
  async previewMessages(
    @Tenant() webshopId: WebshopId,
    @Body() { brand: draft, expected, ...asked }: PreviewDto,
  ): Promise<PreviewView> {
    const inUse = await this.inTenant(webshopId, (tx) => found(tx, webshopId));
    const { noticeUrl } = inUse;
    const brand = draft === undefined ? inUse : checkedBrand(draft, noticeUrl);
    const preview = previewMessages({
      ...asked,
      webshop: { name: brand.name, noticeUrl },
      brand: mailBrandOf(brand),
      isExpected: expected ?? true,
    });
    const from = brand.isDiscreet ? DISCREET_SENDER : brand.senderName;
    return previewView(draft === undefined ? inUse.version : null, from, preview);
  }

  private inTenant<T>(webshopId: WebshopId, work: (tx: PoolClient) => Promise<T>): Promise<T> {
    return tenantTransaction(this.parts.pool, webshopId, work);
  }
}

async function found(tx: PoolClient, webshopId: WebshopId, version?: number): Promise<FoundBrand> {
  const brand = await readBrand(tx, webshopId, version);
  if (brand === undefined) throw new ProblemError('brand.unknown');
  return brand;
}

function versionOf(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string' && VERSION.test(text)) return Number(text);
  throw new ProblemError('request.invalid', [{ field: 'version', rule: 'isInt' }]);
}
