import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageAsked, readersLanguage, visitorOf } from './http/reader.js';
import { PageParts } from './page-parts.js';
import { noticeFrom } from './page/notice.js';
import { parcelPage, type CameBy } from './page/parcel-page.js';
import { CODE_LENGTH_MAX, POSTCODE_LENGTH_MAX } from './page/plain-pages.js';
import type { Asked } from './track-api/track-api.js';
import { CHANNELS, CHOICES } from './track-api/track-view.js';

/** As the API signs them; what cannot be one is answered as one that is not known. */
const TOKEN = /^[A-Za-z0-9_-]{1,200}$/;

/**
 * The tracking page. Its forms carry no anti-forgery token: there is no cookie and no login, so a foreign
 * site has no authority to borrow. The right to choose is the token in the path, and who can make a browser
 * post it holds it already.
 */
@Controller()
export class TrackingController {
  constructor(private readonly parts: PageParts) {}

  @Get()
  form(@Req() request: Request, @Res() response: Response): void {
    const language = readersLanguage(request);
    response.type('html').send(this.parts.pages.form(language));
  }

  /** By POST, so that neither code nor postcode stands in an address, a history or a log. */
  @Post()
  async byCode(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const code = textOf(body?.['code'], CODE_LENGTH_MAX);
    const postcode = textOf(body?.['postcode'], POSTCODE_LENGTH_MAX);
    if (code === '' || postcode === '') {
      const language = readersLanguage(request);
      response.status(422).type('html').send(this.parts.pages.form(language, { code, postcode }));
      return;
    }
    await this.show({ code, postcode }, { kind: 'code', code, postcode }, request, response);
  }

  @Get('t/:token')
  async byLink(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    checkToken(token);
    await this.show({ link: token }, { kind: 'link', path: `/t/${token}` }, request, response);
  }

  /** POST, redirect, GET: a reload repeats nothing. */
  @Post('t/:token/choices')
  async choose(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    checkToken(token);
    const channel = CHANNELS.find((one) => one === body?.['channel']);
    const choice = CHOICES.find((one) => one === body?.['choice']);
    if (channel === undefined || choice === undefined) throw new NotFoundException();
    const notice = noticeFrom(body?.['notice']);
    const made = { channel, choice, notice };
    const taken = await this.parts.api.choose(token, made, visitorOf(request));
    const language = readersLanguage(request);
    switch (taken.kind) {
      case 'taken':
        response.redirect(303, `/t/${token}?lang=${language}&saved=1#choices`);
        return;
      case 'not_found':
        throw new NotFoundException();
      case 'away':
        this.parts.log.warn({ event: 'page.api_away', error: taken.cause });
        response.status(503).type('html').send(this.parts.pages.away(language));
        return;
    }
  }

  /** Called by the page's script with what the browser gave it. */
  @Post('t/:token/push')
  async subscribe(
    @Param('token') token: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    checkToken(token);
    const given = {
      subscription: body?.['subscription'],
      publicKey: body?.['publicKey'],
      notice: noticeFrom(body?.['notice']),
    };
    response.status(await this.parts.api.subscribe(token, given, visitorOf(request))).json({});
  }

  private async show(
    asked: Asked,
    cameBy: CameBy,
    request: Request,
    response: Response,
  ): Promise<void> {
    const found = await this.parts.api.find(asked, visitorOf(request));
    const language = readersLanguage(request);
    const { pages, assets, clock, log } = this.parts;
    switch (found.kind) {
      case 'found':
        response.type('html').send(
          parcelPage({
            view: found.view,
            language: languageAsked(request) ?? found.view.language,
            cameBy,
            now: clock.now(),
            css: assets.css,
            isSaved: request.query['saved'] === '1',
          }),
        );
        return;
      case 'not_found':
        response.status(404).type('html').send(pages.notFound(language));
        return;
      case 'wait':
        response.status(429).setHeader('Retry-After', String(found.seconds));
        response.type('html').send(pages.wait(language, found.seconds));
        return;
      case 'away':
        log.warn({ event: 'page.api_away', error: found.cause });
        response.status(503).type('html').send(pages.away(language));
        return;
    }
  }
}

function checkToken(token: string): void {
  if (!TOKEN.test(token)) throw new NotFoundException();
}

const textOf = (value: unknown, lengthMax: number): string =>
  typeof value === 'string' ? value.trim().slice(0, lengthMax) : '';
