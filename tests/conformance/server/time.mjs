export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** The first truthy outcome of a test within the time, or null. */
export async function waitFor(test, within) {
  for (const end = Date.now() + within; Date.now() < end; await pause(100)) {
    const found = await test();
    if (found) return found;
  }
  return null;
}
