/**
 * What people of an audience are glad of, by canonical names: they rank a little and limit nothing. Ours, and kept to what
 * goes for nearly all of them: nothing of taste, means or strength is supposed.
 */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  child: ['durability', 'ease of use', 'comfort'],
  teenager: ['battery', 'design', 'durability'],
  student: ['battery', 'portability', 'weight'],
  senior: ['ease of use', 'screen', 'sound', 'battery'],
  parent: ['ease of use', 'battery'],
  partner: ['design'],
  family: ['ease of use', 'durability'],
  beginner: ['ease of use'],
  professional: ['build quality', 'speed'],
  business: ['durability', 'keyboard', 'connectivity'],
};

/** The features that `audience` is glad of; none of nobody and of an audience that is not listed. */
export function audienceFeatures(audience: string | null): readonly string[] {
  return audience === null ? [] : (FEATURES[audience] ?? []);
}
