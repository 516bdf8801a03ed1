/** "Puurs (BE)" and "Essen, DE": a place and two letters, as several carriers write them. */
export function placeAndCountry(text: string | undefined): {
  readonly place: string | undefined;
  readonly country: string | undefined;
} {
  const match = text === undefined ? null : /^(.*?)(?: ?\(([A-Z]{2})\)|, ?([A-Z]{2}))$/.exec(text);
  if (match !== null) return { place: match[1], country: match[2] ?? match[3] };
  const isCountry = text !== undefined && /^[A-Z]{2}$/.test(text);
  return isCountry ? { place: undefined, country: text } : { place: text, country: undefined };
}
