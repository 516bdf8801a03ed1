import { ApiProperty } from '@nestjs/swagger';

/** The answer to a registration, as it is remembered: ids only. */
export class RememberedShipment {
  /** The shipment's own id. */
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** The recipient slot, where there is a recipient; it names nobody. */
  @ApiProperty({ format: 'uuid' })
  contactRef?: string;

  /** Code of the carrier. */
  carrier!: string;

  /** In the one form in which codes are stored: capitals, no spaces. */
  trackingCode!: string;

  /** Before the first event nothing is known. */
  status!: 'unknown';
}

/** The answer to a registration. */
export class RegisteredShipment extends RememberedShipment {
  /** The recipient's tracking page, by a signed link; where there is a recipient. Whoever has it opens the page. */
  @ApiProperty({ format: 'uri' })
  trackingPage?: string;
}
