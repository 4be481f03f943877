/** Fewer examples than this teach by chance. */
const FEW = 50;

/** What a training is given. */
export interface TrainingAmounts {
  /** Plural noun of the examples, for the message. */
  readonly what: string;
  readonly count: number;
  /** The answers that are to be told apart, one an example or several. */
  readonly answers: readonly string[];
  /** Plural noun of the answers, for the message. */
  readonly answerName: string;
}

/**
 * Warnings about data that a model can hardly learn from: fewer than 50 examples, or no two answers to tell apart.
 * None for enough data. A model is made all the same, since rules and priors stand in for what is missing.
 */
export function trainingWarnings({ what, count, answers, answerName }: TrainingAmounts): string[] {
  const kinds = [...new Set(answers)];
  const warnings: string[] = [];
  if (count < FEW)
    warnings.push(`only ${count} ${what}: expected ${FEW} or more, so what is learned may be chance`);
  if (kinds.length === 0) warnings.push(`no ${answerName} to learn from`);
  else if (kinds.length === 1)
    warnings.push(`all ${answerName} are ${JSON.stringify(kinds[0])}: nothing tells them apart from others`);
  return warnings;
}

/** Writes {@link trainingWarnings} about `file` to standard error, one a line. */
export function warnOfTraining(file: string, amounts: TrainingAmounts): void {
  for (const warning of trainingWarnings(amounts)) process.stderr.write(`${file}: warning: ${warning}\n`);
}
