import { ValidateIf } from 'class-validator';

/**
 * A field that may be left out; what is there follows its rules. Not `IsOptional`, which lets null through:
 * nobody behind it expects that, and the API document does not allow it.
 */
export const MayBeLeftOut = (): PropertyDecorator =>
  ValidateIf((_body: object, value: unknown) => value !== undefined);
