import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEBIBYTE = 1_048_576;

/** A small disk in memory that can be filled up and emptied again. */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    private readonly ballast: string,
  ) {}

  /** Mounts one of `mebibytes` at the new folder `folder`; undefined where this user may not. */
  static mount(folder: string, mebibytes: number): SmallDisk | undefined {
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]);
    return status === 0 ? new SmallDisk(folder, join(folder, 'ballast')) : undefined;
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Leaves `left` bytes free. */
  fill(left: number): void {
    this.empty();
    for (let part = 0; this.freeBytes > left; part++) {
      const bytes = Math.min(MEBIBYTE, Math.max(4_096, this.freeBytes - left));
      mkdirSync(this.ballast, { recursive: true });
      writeFileSync(join(this.ballast, String(part)), Buffer.alloc(bytes, 1));
    }
  }

  /** Makes room. */
  empty(): void {
    rmSync(this.ballast, { recursive: true, force: true });
  }

  unmount(): void {
    spawnSync('umount', ['-l', this.folder]);
  }
}
