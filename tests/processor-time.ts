/** Bounds in tests are on the processor's time, which other work on the machine does not lengthen. */

/** Milliseconds that this process has computed since `since` (a value of this function), or since its start. */
export function processorTime(since = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - since;
}
