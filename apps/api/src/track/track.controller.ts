import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { choose, readChoices, withdraw } from '@app/consent';
import { ProblemError } from '@app/platform';
import { CHANNEL, PURPOSE } from '@app/privacy';
import { ClientNetwork } from './client-network.js';
import { SubscribeRequestDto } from './subscribe-request.dto.js';
import { Subscriptions } from './subscriptions.js';
import { TrackPages } from './track-pages.js';
import { ChoiceRequestDto, TrackRequestDto } from './track-request.dto.js';
import { ChoicesAnswerDto, TrackViewDto } from './track-view.dto.js';
import { choicesOf } from './track-view.js';
import { TriesLimit } from './tries-limit.js';

/** What any tracking page calls, ours or a webshop's own. There is no login: a link or a code is all it takes. */
@Controller('v1/track')
export class TrackController {
  constructor(
    private readonly pages: TrackPages,
    private readonly subscriptions: Subscriptions,
    private readonly tries: TriesLimit,
  ) {}

  /** Where a shipment is. By POST, so that no code or link stands in an address or a log of addresses. */
  @Post()
  @HttpCode(200)
  track(
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

  /** Stores a choice of the recipient; it holds with the answer, and chosen again gives the same answer. */
  @Post('choices')
  @HttpCode(200)
  choose(@Body() { link, channel, choice }: ChoiceRequestDto): Promise<ChoicesAnswerDto> {
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
        const outcome = await choose(tx, webshopId, contactRef, pageChoice(channel, choice));
        if (outcome === 'objected') throw new ProblemError('choice.objected');
      }
      const choices = await readChoices(tx, webshopId, contactRef);
      if (choices === undefined) throw new ProblemError('track.not_found');
      return { choices: choicesOf(choices) };
    });
  }

  /** Subscribes a browser to pushes: the recipient's consent, for this shipment. */
  @Post('push-subscriptions')
  @HttpCode(202)
  async subscribe(@Body() { link, subscription }: SubscribeRequestDto): Promise<ChoicesAnswerDto> {
    return { choices: await this.subscriptions.add(link, subscription) };
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
