/** Exit statuses of every command: 0 all good, 1 failed, 2 wrong usage, 3 done but some records were bad. */
export const EXIT = { ok: 0, failed: 1, usage: 2, badRecords: 3 } as const;
