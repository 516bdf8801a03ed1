import 'reflect-metadata';
import { Body, Controller, Get, Module, Post, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Type } from 'class-transformer';
import { IsEmail, IsString, ValidateNested } from 'class-validator';
import { createLog } from '../logging/log.js';
import { nestLogger } from '../logging/nest-logger.js';
import { correlation } from './correlation.js';
import { ProblemError } from './problem-error.js';
import { ProblemFilter } from './problem.filter.js';
import { requestValidation } from './request-validation.js';

class RecipientDto {
  @IsEmail() email!: string;
}
class ShipmentDto {
  @IsString() code!: string;
  @ValidateNested() @Type(() => RecipientDto) recipient!: RecipientDto;
}

@Controller()
class Routes {
  @Get('unknown') unknown(): void {
    throw new ProblemError('shipment.unknown');
  }
  @Get('busy') busy(): void {
    throw new ProblemError('request.too_many', [], { retryAfterSeconds: 7 });
  }
  @Get('bug') bug(): void {
    throw new Error('lost sanne@example.nl');
  }
  @Post('shipments') register(@Body() shipment: ShipmentDto): string {
    return shipment.code;
  }
}
@Module({ controllers: [Routes] })
class App {}

const ID = '01998f6e-5a00-7000-8000-000000000001';

describe('an answer with a problem', () => {
  const lines: string[] = [];
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    const log = createLog('api', { destination: { write: (line) => lines.push(line) } });
    app = await NestFactory.create(App, { logger: nestLogger(log) });
    app.use(correlation());
    app.useGlobalFilters(new ProblemFilter(log));
    app.useGlobalPipes(requestValidation());
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });

  afterAll(async () => {
    await app.close();
  });

  const post = (body: string): Promise<Response> =>
    fetch(`${url}/shipments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  it('is problem+json with a stable code and the correlation id that the caller brought', async () => {
    const response = await fetch(`${url}/unknown`, { headers: { 'x-correlation-id': ID } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('x-correlation-id')).toBe(ID);
    expect(await response.json()).toEqual({
      type: 'https://seintje.example/problems/shipment.unknown',
      title: 'There is no such shipment',
      status: 404,
      code: 'shipment.unknown',
      correlationId: ID,
    });
  });

  it('takes over no correlation id that is free text', async () => {
    const response = await fetch(`${url}/unknown`, { headers: { 'x-correlation-id': 'sanne' } });
    expect(response.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says when to come back', async () => {
    expect((await fetch(`${url}/busy`)).headers.get('retry-after')).toBe('7');
  });

  it('names fields and rules of a request, never values, nor names that the caller made', async () => {
    const response = await post(
      '{"code":5,"recipient":{"email":"sanne at example.nl","sanne@example.nl":1}}',
    );
    const text = await response.text();
    expect(text).not.toContain('sanne');
    expect(JSON.parse(text)).toMatchObject({
      code: 'request.invalid',
      errors: [
        { field: 'code', rule: 'isString' },
        { field: 'recipient.*', rule: 'unknownField' },
        { field: 'recipient.email', rule: 'isEmail' },
      ],
    });
  });

  it.each([
    ['is not JSON', '{"code": sanne', 400, 'request.malformed'],
    ['is too large', JSON.stringify({ code: 'x'.repeat(200_000) }), 413, 'request.too_large'],
  ])('has a code of its own when the body %s', async (_what, body, status, code) => {
    const response = await post(body);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).not.toContain('sanne');
    expect(JSON.parse(text)).toMatchObject({ status, code });
  });

  it('has a code when nothing is there', async () => {
    const response = await fetch(`${url}/sanne@example.nl`);
    const text = await response.text();
    expect(text).not.toContain('sanne');
    expect(JSON.parse(text)).toMatchObject({ status: 404, code: 'request.not_found' });
  });

  it('shows nothing of a bug, and logs it under the same correlation id without its message', async () => {
    const response = await fetch(`${url}/bug`, { headers: { 'x-correlation-id': ID } });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'service.failed' });
    const logged = lines.find((line) => line.includes('request.failed'));
    expect(logged).toContain(ID);
    expect(`${text}${lines.join()}`).not.toContain('sanne');
  });
});
