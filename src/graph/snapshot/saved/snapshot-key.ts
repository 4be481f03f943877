/** The name of the value in the store that saved snapshots are encrypted with; an erasure removes it. */
export const SNAPSHOT_KEY = 'snapshotKey';
