import { wordSet } from './word-lists.js';

/** Words that turn the opinion after them round. */
export const NEGATORS = wordSet(
  "not n't nt never no neither nor nothing none hardly barely scarcely without cannot cant cannot didnt doesnt dont isnt wasnt arent wont wouldnt couldnt nobody nowhere aint rarely seldom",
);

/** Words after a negator that take its force away ("not only", "not just", "no doubt"). */
export const NEGATION_BLOCKERS = wordSet('only just merely doubt wonder matter simply necessarily');

/** Adverbs that make an opinion stronger. */
export const INTENSIFIERS = wordSet(
  `very really extremely so incredibly amazingly absolutely totally completely highly super truly quite particularly
   exceptionally especially remarkably insanely ridiculously awfully terribly unbelievably surprisingly extra
   immensely hugely seriously damn perfectly wonderfully entirely utterly crazy pretty much way far such`,
);

/** Verbs that say what their subject is like. */
export const COPULAS = wordSet(
  'be is are was were am been being seem look feel sound become get stay remain appear prove smell taste keep come go turn run',
);

/** Verbs that put a quality on their object ("I find the menu confusing", "it makes scrolling easy"). */
export const OBJECT_COMPLEMENT_VERBS = wordSet('find make keep consider leave render get think have call');

/** Verbs of doing, whose adverb judges their subject ("the flash works well"). */
export const MANNER_VERBS = wordSet(
  `work function perform operate run play read fit hold stand sit look feel sound respond react load boot start
   charge connect pair sync transfer turn come go do behave last print record display stream focus shoot scroll type
   handle build make design construct price ship package pack arrive stay hang match blend charge drive fly track
   cut clean lay finish think execute organize place write integrate implement render capture reproduce`,
);

/** Clause boundaries: words after which a new statement begins. */
export const CONTRASTS = wordSet(
  'but however although though yet except whereas while despite unfortunately',
);

/** Determiners and possessives that may begin a noun phrase. */
export const DETERMINERS = wordSet(
  'the a an this that these those my your his her its our their any some every each all both another such no one of',
);

/** Prepositions that hang a noun on another ("quality of the pictures"). */
export const ATTACHING = wordSet('of in on for from with at by inside within to between about');

/** Verbs that are aspects themselves when something is said of how they go and no noun names what does it. */
export const ASPECT_VERBS = wordSet(
  'work fit look feel sound run boot charge connect pair sync install load perform function operate build play',
);

/** Verbs of using: "easy to …" them is ease of use. */
export const USING_VERBS = wordSet(
  `use operate handle navigate learn install setup configure program read carry connect pair sync transfer manage control
   assemble scroll type wear charge`,
);
