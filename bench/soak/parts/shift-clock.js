// Loaded before a program (--import): each SIGUSR2 sets its clock CLOCK_SHIFT_SECONDS back, as if somebody set that of the
// machine. Timers and performance.now() go on, as they do there.
const Machine = Date;
let shiftMs = 0;
const now = () => Machine.now() - shiftMs;

globalThis.Date = new Proxy(Machine, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new Machine(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
process.on('SIGUSR2', () => {
  shiftMs += Number(process.env.CLOCK_SHIFT_SECONDS) * 1_000;
});
