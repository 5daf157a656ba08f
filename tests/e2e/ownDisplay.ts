/** Each worker has a display of its own (tests/run.mjs starts them); one file alone has DISPLAY. */
const displays = process.env.VAN_KIEN_TEST_DISPLAYS?.split(',') ?? []
const own = displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % displays.length]
if (own !== undefined) process.env.DISPLAY = own
