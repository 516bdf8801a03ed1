// Offers the servers that test files share. Jest loads this file without its transforms, hence the hook.
import './typescript.mjs';

export default async function globalSetup() {
  const { openSharedParts } = await import('./shared-parts.ts');
  const parts = await openSharedParts();
  // Test processes are started after this and inherit it.
  process.env.SEINTJE_TEST_PARTS = parts.socketPath;
  globalThis.seintjeSharedParts = parts;
}
