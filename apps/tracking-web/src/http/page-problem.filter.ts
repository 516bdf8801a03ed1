import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { PageParts } from '../page-parts.js';
import { readersLanguage } from './reader.js';

/** What a caller did wrong by form: too large a body, one that cannot be read (body-parser's own errors). */
const isCallersFault = (error: unknown): boolean => {
  if (error instanceof HttpException) return error.getStatus() < 500;
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500;
};

/** Every failure is a page of ours: nothing of the framework, and nothing of what was asked, is repeated. */
@Catch()
export class PageProblemFilter implements ExceptionFilter {
  constructor(private readonly parts: PageParts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const language = readersLanguage(request);
    if (isCallersFault(error)) {
      response.status(404).type('html').send(this.parts.pages.notFound(language));
      return;
    }
    this.parts.log.error({ event: 'page.failed', error });
    response.status(500).type('html').send(this.parts.pages.away(language));
  }
}
