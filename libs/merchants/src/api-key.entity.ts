import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from './scopes.js';

/** One key of a webshop. The table is made by a migration; it holds no secret, only its keyed hash. */
@Entity({ schema: 'merchants', name: 'api_key', synchronize: false })
export class ApiKey {
  @PrimaryColumn('uuid', { name: 'webshop_id' })
  webshopId!: string;

  @PrimaryColumn('uuid', { name: 'key_id' })
  keyId!: string;

  @Column('bytea', { name: 'secret_hash', select: false })
  secretHash!: Buffer;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
