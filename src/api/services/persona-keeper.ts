import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphStore } from '../../graph/graph-store.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { rememberPersonas } from '../../profile/personas/keep-ids.js';
import type { PersonaSet } from '../../profile/personas/persona.js';
import { personaSteps } from '../../profile/personas/personas-of.js';
import { rememberedPersonas, storePersonas } from './stored-personas.js';
import { TRAINING } from './training-options.js';

/**
 * Keeps the personas of a shop: found when first asked for, and anew after each training, in small steps between
 * requests. Until they are found anew the last ones are in use; where finding them fails, too.
 */
export class PersonaKeeper {
  private found: Promise<PersonaSet> | undefined;
  private running: Promise<PersonaSet> | undefined;
  private stopped = false;

  constructor(
    private readonly store: GraphStore,
    private readonly snapshot: Snapshot,
    /** The place in the feed up to which the snapshot has everything. */
    private readonly cursor: () => string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The personas of now. Rejects only where they were never found and cannot be. */
  current(): Promise<PersonaSet> {
    return this.found ?? this.find();
  }

  /** Finds them anew where the graph has moved on; resolves when that is done, and never rejects. */
  async refresh(): Promise<void> {
    try {
      const before = await this.found;
      if (this.running !== undefined || before?.seq === this.snapshot.seq) return;
      await this.find();
    } catch (error) {
      // What a stop ends is no failure.
      if (!this.stopped) this.onError(error);
    }
  }

  /** Ends what runs at the next step, and waits until then. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.catch(() => undefined);
  }

  private find(): Promise<PersonaSet> {
    if (this.running !== undefined) return this.running;
    const running = this.run().finally(() => {
      this.running = undefined;
    });
    this.running = running;
    // Only what was found replaces what is in use.
    running.then(
      () => {
        this.found = running;
      },
      () => undefined,
    );
    return running;
  }

  private async run(): Promise<PersonaSet> {
    const { store, snapshot } = this;
    const cursor = this.cursor();
    const steps = personaSteps(snapshot, TRAINING.seed, await rememberedPersonas(store));
    let step = steps.next();
    while (step.done !== true) {
      await nextTurn();
      if (this.stopped)
        throw new Error('personas are not looked for any more: the server stops, or starts anew');
      step = steps.next();
    }
    await storePersonas(store, cursor, rememberPersonas(step.value));
    return step.value;
  }
}
