import { hash } from 'node:crypto';

/** A town's name as it is compared: without accents, capitals and the strokes that carriers leave out. */
const spelled = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[-'’. ]+/g, ' ')
    .trim()
    .toLowerCase();

/** 32 bits that stand for a town, in a country or in any. One text of 10,000 that is no town looks like one. */
export const placeHash = (name: string, country = ''): number =>
  Number.parseInt(hash('sha256', `${country}|${spelled(name)}`, 'hex').slice(0, 8), 16);
