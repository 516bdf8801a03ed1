// Ends what the tests shared; nothing outlives the run.
export default async function globalTeardown() {
  await globalThis.seintjeSharedParts?.close();
}
