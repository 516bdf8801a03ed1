import { ApiProperty } from '@nestjs/swagger';
import type { ProblemBody, ProblemCode } from '@app/platform';

/** One field of a request and the rule that it breaks. */
export class FaultView {
  /** The path as declared, such as `recipient.email`; `*` where the caller's own name would show. */
  field!: string;

  /** The rule's name, such as `isEmail`. */
  rule!: string;
}

/** What every refusal and failure is answered with: RFC 9457. It never holds a value of the request. */
export class Problem implements ProblemBody {
  /** The problem's name as an address; it need not be fetched. */
  @ApiProperty({ format: 'uri' })
  type!: string;

  /** The problem in words. */
  title!: string;

  /** The status of the answer. */
  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 })
  status!: number;

  /** Stable: write your program against it. docs/reference/errors.md says what to do. */
  code!: ProblemCode;

  /** As in the header X-Correlation-Id; it leads to our log lines. */
  @ApiProperty({ type: String, format: 'uuid' })
  correlationId?: string;

  /** The fields at fault, where fields are. */
  errors?: FaultView[];
}
