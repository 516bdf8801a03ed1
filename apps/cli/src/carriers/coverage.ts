import { ADAPTERS, CarrierRegistry, type CodeMeaning } from '@app/carriers';

/** How well one of a carrier's lists is understood. */
export interface Coverage {
  readonly carrier: string;
  readonly namespace: string;
  readonly codes: number;
  readonly reviewed: number;
  readonly unreviewed: number;
  readonly sensitive: number;
  readonly milestones: number;
  /** Where the list comes from, as far as its file says. */
  readonly source: string | null;
  /** Whether raw payloads of this carrier can be read. */
  readonly adapter: boolean;
}

/** Counts the codes of each list in config/carriers. */
export function coverage(): Coverage[] {
  return CarrierRegistry.load()
    .all()
    .flatMap(({ carrier, namespaces, sources }) =>
      [...namespaces].map(([namespace, codes]) => {
        const rows = [...codes.values()];
        const count = (is: (row: CodeMeaning) => boolean): number => rows.filter(is).length;
        return {
          carrier,
          namespace,
          codes: rows.length,
          reviewed: count(({ reviewed }) => reviewed),
          unreviewed: count(({ reviewed }) => !reviewed),
          sensitive: count(({ sensitive }) => sensitive),
          milestones: count(({ kind }) => kind === 'milestone'),
          source: sources.get(namespace) ?? null,
          adapter: ADAPTERS.has(carrier),
        };
      }),
    );
}
