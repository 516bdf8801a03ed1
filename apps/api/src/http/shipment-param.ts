import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '@app/platform';
import { shipmentId, type ShipmentId } from '@app/privacy';

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
