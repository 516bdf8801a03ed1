import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A webshop: a tenant, and the data controller of its recipients. The table is made by a migration. */
@Entity({ schema: 'merchants', name: 'webshop', synchronize: false })
export class Webshop {
  @PrimaryColumn('uuid', { name: 'webshop_id' })
  webshopId!: string;

  @Column('text')
  name!: string;

  /** Language of its mails where a shipment names none: `nl`, `en`, `de` or `fr`. */
  @Column('text')
  language!: string;

  /** Shown as the sender of its mails. */
  @Column('text', { name: 'sender_name' })
  senderName!: string;

  @Column('text', { name: 'sender_address' })
  senderAddress!: string;

  /** Its privacy notice, linked in each mail (GDPR 14). */
  @Column('text', { name: 'notice_url' })
  noticeUrl!: string;
}
