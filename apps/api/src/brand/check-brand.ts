import { brandColour, readLogo, type Brand, type Logo } from '@app/merchants';
import {
  logoContentId,
  missingDuties,
  previewInput,
  render,
  SHIPMENT_KINDS,
  shopShortName,
  wordingFaults,
  wordingsOf,
  type MailBrand,
} from '@app/notifications';
import { ProblemError, type RequestFault } from '@app/platform';
import type { BrandDto, WordingDto } from './brand-body.js';

/**
 * Makes of a webshop's draft what is saved, or says at once everything that is wrong with it.
 * @throws ProblemError `brand.refused`, naming fields and rules and never what was in them.
 */
export function checkedBrand(draft: BrandDto, noticeUrl: string): Brand {
  const logo = draft.logo === undefined ? null : readLogo(Buffer.from(draft.logo, 'base64'));
  const wordings = draft.wordings ?? [];
  const faults = [
    ...(typeof logo === 'string' ? [{ field: 'logo', rule: logo }] : []),
    ...faultsOfWordings(wordings),
  ];
  if (faults.length > 0) throw new ProblemError('brand.refused', faults);
  const brand: Brand = {
    name: draft.name.trim(),
    shortName: shopShortName(draft.shortName ?? draft.name),
    senderName: (draft.senderName ?? draft.name).trim(),
    isDiscreet: draft.discreet ?? false,
    colour: draft.colour === undefined ? null : brandColour(draft.colour),
    logo: logo as Logo | null,
    wordings,
  };
  const lacking = dutiesLacking(brand, noticeUrl);
  if (lacking.length > 0) throw new ProblemError('brand.refused', lacking);
  return brand;
}

/** The brand as messages are made with it. */
export function mailBrandOf({ colour, logo, shortName, isDiscreet, wordings }: Brand): MailBrand {
  return {
    look: colour ?? undefined,
    logo: logo
      ? { contentId: logoContentId(logo.bytes), width: logo.width, height: logo.height }
      : undefined,
    shortName,
    isDiscreet,
    wordings: wordingsOf(wordings),
  };
}

function faultsOfWordings(wordings: readonly WordingDto[]): RequestFault[] {
  const seen = new Set<string>();
  return wordings.flatMap(({ milestone, language, text }, at) => {
    const place = `${milestone} ${language}`;
    const again = seen.has(place) ? [{ field: `wordings.${String(at)}`, rule: 'oncePerMail' }] : [];
    seen.add(place);
    const broken = wordingFaults(text).map((rule) => ({
      field: `wordings.${String(at)}.text`,
      rule,
    }));
    return [...again, ...broken];
  });
}

/** Each mail that a wording stands in, as it would be sent: it still says what the law wants, and is shown whole. */
function dutiesLacking(brand: Brand, noticeUrl: string): RequestFault[] {
  const webshop = { name: brand.name, noticeUrl };
  const mailBrand = mailBrandOf(brand);
  return brand.wordings.flatMap(({ milestone, language }, at) => {
    const lacking = new Set(
      SHIPMENT_KINDS.flatMap((kind) => {
        const asked = { milestone, language, kind, webshop, brand: mailBrand, isExpected: true };
        const input = previewInput(asked as Parameters<typeof previewInput>[0]);
        return missingDuties(input, render(input));
      }),
    );
    return [...lacking].map((duty) => ({ field: `wordings.${String(at)}`, rule: `keeps:${duty}` }));
  });
}
