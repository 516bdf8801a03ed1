import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProblemError } from '@app/platform';
import { ApiParts } from '../api-parts.js';
import { Problems } from '../http/problems.js';
import type { LiveView, ReadyView } from './health-view.js';
import { schemaProblem } from './schema-check.js';

/** An answer later than this is none to who asks whether we are ready, in milliseconds. */
const READY_WITHIN_MS = 2_000;

/** For whoever starts and watches the process. */
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly parts: ApiParts) {}

  /** The process runs and answers; says nothing of its parts, so that a broken database restarts nobody. */
  @Get('live')
  isLive(): LiveView {
    return { status: 'live' };
  }

  /** Requests can be served now: the database answers, as our role, with the schema that we know. */
  @Get('ready')
  @Problems('service.unavailable')
  async isReady(): Promise<ReadyView> {
    const late = new AbortController();
    try {
      await Promise.race([this.askDatabase(), rejectAfter(READY_WITHIN_MS, late.signal)]);
    } catch (cause) {
      throw new ProblemError('service.unavailable', [], { cause });
    } finally {
      late.abort();
    }
    return { status: 'ready' };
  }

  private async askDatabase(): Promise<void> {
    const problem = await schemaProblem(this.parts.pool);
    if (problem !== undefined) throw problem;
  }
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ProblemError('service.unavailable'));
    }, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}
