import { applyDecorators, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ProblemError } from '@app/platform';
import { shipmentId, type ShipmentId } from '@app/privacy';
import { Problems } from './problems.js';

/** Reads `:id` of a shipment. What is no id is as unknown as an id that nobody has. */
@Injectable()
export class ShipmentParam implements PipeTransform<string, ShipmentId> {
  transform(text: string): ShipmentId {
    try {
      return shipmentId(text.toLowerCase());
    } catch (cause) {
      throw new ProblemError('shipment.unknown', [], { cause });
    }
  }
}

/** Says in the API document that a route is about one shipment, named by `:id`. */
export const OfShipment = (): MethodDecorator =>
  applyDecorators(
    ApiParam({
      name: 'id',
      description: "The shipment's id, as registering it answered.",
      schema: { type: 'string', format: 'uuid' },
    }),
    Problems('shipment.unknown', 'service.unavailable'),
  );
