import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { projectRoot } from '@app/platform';
import { API_DOCUMENT_FILE } from './api-document-file.js';

/** Tells programs how to talk to this API. */
@ApiTags('About')
@Controller('v1/openapi.json')
export class ApiDocumentController {
  private document: Promise<string> | undefined;

  /**
   * This document.
   *
   * @remarks
   * The checked-in file, docs/reference/openapi.json, as it is.
   */
  @Get()
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({
    description: 'OpenAPI 3.1.',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  readApiDocument(): Promise<string> {
    this.document ??= readFile(join(projectRoot(), API_DOCUMENT_FILE), 'utf8');
    return this.document;
  }
}
