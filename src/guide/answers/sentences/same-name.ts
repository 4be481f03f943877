import type { AskedSlot } from './asked-slot-tables.js';

/** Of one name or another both ways: who asks for it is told by whoever names it. */
export const same = (name: RegExp): AskedSlot => ({ asked: name, said: name });
