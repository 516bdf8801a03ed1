import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { withdraw, type ConsentWithdrawal } from '@app/consent';
import { tenantTransaction } from '@app/database';
import { LANGUAGES } from '@app/notifications';
import {
  CHANNEL,
  contactRef,
  PURPOSE,
  webshopId,
  type ChannelCode,
  type PurposeCode,
} from '@app/privacy';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import { WithdrawPage, type WithdrawStep } from './withdraw-page.js';

const ONE_CLICK = {
  type: 'object',
  properties: { 'List-Unsubscribe': { type: 'string', example: 'One-Click' } },
};

const Token = (): MethodDecorator =>
  ApiParam({ name: 'token', description: 'As in the link of a mail.', schema: { type: 'string' } });

const AnswersPage = (description: string): MethodDecorator =>
  ApiOkResponse({ description, content: { 'text/html': { schema: { type: 'string' } } } });

const Language = (): MethodDecorator =>
  ApiHeader({
    name: 'Accept-Language',
    required: false,
    description: 'Dutch, unless English, German or French is preferred.',
    schema: { type: 'string' },
  });

/**
 * One click in a mail ends its messages (RFC 8058): no login, no cookie, no redirect. Looking at the page
 * (as mail scanners do) changes nothing; only a POST withdraws.
 */
@ApiTags('Recipients’ choices')
@Controller('v1/withdraw')
export class WithdrawController {
  private readonly page = new WithdrawPage();

  constructor(private readonly parts: ApiParts) {}

  /**
   * Shows the page with one button that withdraws.
   *
   * @remarks
   * Changes nothing: mail scanners look at it too. It is the same for every token.
   */
  @Get(':token')
  @Token()
  @Language()
  @AnswersPage('The page, in the language of ours that Accept-Language prefers.')
  showWithdrawPage(@Req() request: Request, @Res() response: Response): void {
    this.answer('ask', request, response);
  }

  /**
   * Withdraws the consent that the link is about (RFC 8058).
   *
   * @remarks
   * Whatever the body says: mail programs send `List-Unsubscribe=One-Click` in two encodings, and a withdrawal
   * must not fail on a form. A token that is forged, used or of an erased person gets the same answer after
   * the same work.
   */
  @Post(':token')
  @HttpCode(200)
  @Token()
  @Language()
  @ApiBody({ required: false, schema: ONE_CLICK, description: 'May be anything, or nothing.' })
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @AnswersPage('The page that says so, in the language of ours that Accept-Language prefers.')
  @Problems('service.unavailable')
  async withdrawByLink(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const withdrawal = this.read(token) ?? this.nobodys();
    await tenantTransaction(this.parts.pool, withdrawal.webshopId, (tx) =>
      withdraw(tx, withdrawal),
    );
    this.answer('done', request, response);
  }

  private read(token: string): ConsentWithdrawal | undefined {
    const said = this.parts.links.verify(token);
    if (said === undefined) return undefined;
    return {
      webshopId: webshopId(said.webshopId),
      contactRef: contactRef(said.contactRef),
      purpose: said.purpose as PurposeCode,
      channel: said.channel as ChannelCode,
      how: 'one_click',
    };
  }

  /** Somebody who does not exist: a forged token costs what a good one costs. */
  private nobodys(): ConsentWithdrawal {
    const { ids } = this.parts;
    return {
      webshopId: webshopId(ids.uuidV7()),
      contactRef: contactRef(ids.uuidV7()),
      purpose: PURPOSE.status_update,
      channel: CHANNEL.email,
      how: 'one_click',
    };
  }

  private answer(step: WithdrawStep, request: Request, response: Response): void {
    const preferred = request.acceptsLanguages(...LANGUAGES);
    const language = LANGUAGES.find((one) => one === preferred) ?? 'nl';
    response
      .status(200)
      .setHeader('Content-Security-Policy', this.page.contentSecurityPolicy)
      .setHeader('Vary', 'Accept-Language')
      .type('html')
      .send(this.page.html(step, language));
  }
}
