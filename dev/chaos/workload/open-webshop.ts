import { addWebshop, administration } from '@app/merchants';
import { Clock, Ids } from '@app/platform';
import { newPushKey, type ContactSealer } from '@app/sealing';

/** What a webshop is opened with. */
export interface WebshopParts {
  adminUrl: string;
  apiKeyPepper: string;
  sealer: ContactSealer;
}

/** A webshop and its first key. */
export interface OpenedWebshop {
  webshopId: string;
  apiKey: string;
}

/** Opens a webshop as `npx seintje webshop add` does. */
export async function openWebshop(parts: WebshopParts): Promise<OpenedWebshop> {
  const { adminUrl, apiKeyPepper, sealer } = parts;
  const source = await administration(adminUrl).initialize();
  const ids = new Ids();
  const maker = {
    ids,
    clock: new Clock(),
    pepper: Buffer.from(apiKeyPepper),
    newPushKey: (webshopId: string) => newPushKey(sealer, { webshopId, pushKeyId: ids.uuidV7() }),
  };
  try {
    return await addWebshop(source, maker, {
      name: 'Zool',
      senderName: 'Zool via Seintje',
      senderAddress: 'post@zool.example.nl',
      noticeUrl: 'https://zool.example.nl/privacy',
    });
  } finally {
    await source.destroy();
  }
}
