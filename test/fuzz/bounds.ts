/** Where it begins: the same number tries the same requests. */
export const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** How long each test goes on, in seconds. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 4);

/** Above that a test hangs; in milliseconds. */
export const LONGEST = (SECONDS + 30) * 1000;

/** For `fc.assert`: as many as time allows, and the first that fails is told. */
export const bounds = () => ({
  seed,
  numRuns: 1_000_000,
  interruptAfterTimeLimit: SECONDS * 1000,
  markInterruptAsFailure: false,
  endOnFailure: true,
});
