/**
 * Milliseconds that this process has worked so far. Unlike the clock it stands still while other programs have the machine,
 * which tests of how long something takes are not about.
 */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
