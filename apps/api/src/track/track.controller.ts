import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { choose, readChoices, withdraw } from '@app/consent';
import { ProblemError } from '@app/platform';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { noticeOf } from '../http/notice-body.js';
import { OF_A_BODY, Problems } from '../http/problems.js';
import { ChangesLimit } from './changes-limit.js';
import { ClientNetwork } from './client-network.js';
import { SubscribeRequestDto } from './subscribe-body.js';
import { Subscriptions } from './subscriptions.js';
import { TrackPages } from './track-pages.js';
import { ChoiceRequestDto, TrackRequestDto } from './track-body.js';
import { ChoicesAnswerDto, TrackViewDto } from './track-page-view.js';
import { choicesOf } from './track-view.js';
import { TriesLimit } from './tries-limit.js';

/** What any tracking page calls, ours or a webshop's own. There is no login: a link or a code is all it takes. */
@ApiTags('Tracking pages')
@Controller('v1/track')
export class TrackController {
  constructor(
    private readonly pages: TrackPages,
    private readonly subscriptions: Subscriptions,
    private readonly tries: TriesLimit,
    private readonly changes: ChangesLimit,
  ) {}

  /**
   * Shows where a shipment is, by a link's token or by its tracking code and postcode.
   *
   * @remarks
   * Any site's page may call this (CORS, without credentials). By POST, so that no code or link stands in an
   * address or a log of addresses. Wrong, unknown, erased and forged are one answer. Tries by code are limited
   * a minute and network; links cannot be guessed and are not.
   */
  @Post()
  @HttpCode(200)
  @Problems(...OF_A_BODY, 'track.not_found', 'track.too_many_tries', 'service.unavailable')
  trackShipment(
    @Body() { link, code, postcode }: TrackRequestDto,
    @ClientNetwork() network: string,
  ): Promise<TrackViewDto> {
    const isByCode = code !== undefined && postcode !== undefined;
    if (link !== undefined && code === undefined && postcode === undefined) {
      return this.pages.byLink(link);
    }
    if (link !== undefined || !isByCode) {
      throw new ProblemError('request.invalid', [{ field: 'link', rule: 'orCodeAndPostcode' }]);
    }
    // Codes and postcodes can be guessed, links cannot: whoever has one is never made to wait.
    const retryAfterSeconds = this.tries.take(network);
    if (retryAfterSeconds !== undefined) {
      throw new ProblemError('track.too_many_tries', [], { retryAfterSeconds });
    }
    return this.pages.byCode(code, postcode);
  }

  /**
   * Stores a choice of the recipient.
   *
   * @remarks
   * Any site's page may call this (CORS, without credentials). It holds with the answer, and chosen again gives
   * the same answer. Push is chosen by subscribing. A yes needs the
   * notice that was read. At most 30 changes a minute and link.
   */
  @Post('choices')
  @HttpCode(200)
  @Problems(
    ...OF_A_BODY,
    'track.not_found',
    'choice.objected',
    'request.too_many',
    'service.unavailable',
  )
  async chooseByLink(
    @Body() { link, channel, choice, notice }: ChoiceRequestDto,
  ): Promise<ChoicesAnswerDto> {
    this.changes.take(link);
    return this.pages.withChoices(link, async (tx, { webshopId, contactRef }) => {
      if (choice === 'withdrawn') {
        const purpose = PURPOSE.status_update;
        await withdraw(tx, {
          webshopId,
          contactRef,
          purpose,
          channel: CHANNEL[channel],
          how: 'page',
        });
      } else {
        const chosen = pageChoice(channel, choice);
        if (chosen.state === 'given' && notice === undefined) {
          throw new ProblemError('request.invalid', [{ field: 'notice', rule: 'neededForYes' }]);
        }
        const read = notice === undefined ? undefined : noticeOf(notice);
        const outcome = await choose(tx, webshopId, contactRef, chosen, read);
        if (outcome === 'objected') throw new ProblemError('choice.objected');
      }
      const choices = await readChoices(tx, webshopId, contactRef);
      if (choices === undefined) throw new ProblemError('track.not_found');
      return { choices: choicesOf(choices) };
    });
  }

  /**
   * Subscribes a browser to pushes: the recipient's consent, for this shipment.
   *
   * @remarks
   * Any site's page may call this (CORS, without credentials). Endpoint and keys are sealed at once, like a
   * contact; at most 10 browsers a recipient.
   */
  @Post('push-subscriptions')
  @HttpCode(202)
  @Problems(
    ...OF_A_BODY,
    'track.not_found',
    'choice.objected',
    'push.endpoint_refused',
    'push.too_many',
    'push.not_offered',
    'request.too_many',
    'service.unavailable',
  )
  async subscribeToPush(@Body() body: SubscribeRequestDto): Promise<ChoicesAnswerDto> {
    this.changes.take(body.link);
    return { choices: await this.subscriptions.add(body) };
  }
}

/** Mails end by withdrawing, for the person; push begins by subscribing, with an address. */
function pageChoice(
  channel: 'email' | 'push',
  choice: 'given' | 'refused',
): { channel: 'email'; state: 'given' } | { channel: 'push'; state: 'refused' } {
  if (channel === 'email' && choice === 'given') return { channel, state: choice };
  if (channel === 'push' && choice === 'refused') return { channel, state: choice };
  const rule = channel === 'push' ? 'subscribeInstead' : 'withdrawnInstead';
  throw new ProblemError('request.invalid', [{ field: 'choice', rule }]);
}
