/**
 * Microseconds of the processor that this process has used, all its threads together: unlike a clock, it doesn't
 * count what else the machine is doing.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
