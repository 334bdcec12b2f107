/**
 * What a language says about goals. Every entry is the source of a regular expression, matched against text in NFKC and
 * lower case; none holds a group that counts (but for {@link quarter} and {@link month}) or anything that can backtrack. Where they were seen: facts of 79 posts
 * ("How people write retrospectives", 4).
 */
export interface GoalWords {
  /** Nouns that name goals in a heading. */
  readonly goal: readonly string[];
  /** What says "to be done" in a heading once that names a period to come. */
  readonly wish: readonly string[];
  /** The same, so plainly that a list below can be nothing else. */
  readonly plainWish: readonly string[];
  /** What a heading says is wished for, without a time: likely, and not for certain, the time to come. */
  readonly openWish: readonly string[];
  /** Planning, as what a title says its post is. */
  readonly planning: readonly string[];
  /** How one greets a year that begins. */
  readonly greeting: readonly string[];
  /** The year, half, quarter or month after the post's. */
  readonly next: readonly string[];
  /** The new year: the coming one, unless the heading names a year. */
  readonly newYear: readonly string[];
  readonly last: readonly string[];
  readonly current: readonly string[];
  /** The year in which something is written. */
  readonly thisYear: readonly string[];
  /** What is left of a period that has begun. */
  readonly restOf: readonly string[];
  /** What a heading says was wanted once. */
  readonly wanted: readonly string[];
  /** Lists of what is to be done: of a time that is over they were set before it. */
  readonly wishList: readonly string[];
  /** What stands beside a goal noun and says which of the goals were reached, or were not. */
  readonly reached: readonly string[];
  /** What says among {@link reached} that they were not. */
  readonly unreached: readonly string[];
  /** Beginnings of headings that are about nothing but what is left of a period. */
  readonly restAlone: readonly string[];
  /** A goal noun that says there was no goal. */
  readonly unplanned: readonly string[];
  /** Some time to come. */
  readonly future: readonly string[];
  /** Verbs and nouns of checking what became of goals. */
  readonly check: readonly string[];
  /** What a sentence says of goals that were set some time before. */
  readonly longSet: readonly string[];
  /** What a sentence says that was wanted once. */
  readonly onceWanted: readonly string[];
  /** What a sentence says that one did as one had wanted. */
  readonly managed: readonly string[];
  /** What one of several goals says of itself that were set before: `목표였던`. */
  readonly onceGoal: readonly string[];
  /** What a sentence says of how one did. */
  readonly fared: readonly string[];
  /** What a sentence says of goals of the current time that were set. */
  readonly wasSet: readonly string[];
  /** What stands beside {@link last} in a heading that asks whether an earlier retrospective was heeded. */
  readonly heeded: readonly string[];
  /** What a post's beginning says that goes through goals that were set. */
  readonly goalsSet: readonly string[];
  /** Beginnings of headings that ask how goals went. */
  readonly howItWent: readonly string[];
  /** Beginnings of headings that mean what comes next without naming a period. */
  readonly later: readonly string[];
  /** Beginnings of headings that talk about goals as such. */
  readonly explains: readonly string[];
  /** Words that add nothing to a time that a heading names. */
  readonly particles: readonly string[];
  /** Words that a heading of nothing but {@link goal} may hold besides. */
  readonly filler: readonly string[];
  /** Who is asked for theirs. */
  readonly reader: readonly string[];
  /** What a retrospective calls itself in its title. */
  readonly retrospective: readonly string[];
  /** Beginnings of headings that close a post, or stand behind its end. */
  readonly closing: readonly string[];
  /** Beginnings of other headings below goals that are about something else. */
  readonly topic: readonly string[];
  /** Whole headings that name an area of life. */
  readonly area: readonly string[];
  /** What a goal begins or ends with, and the name of an area doesn't. */
  readonly goalLike: readonly string[];
  /** What a paragraph begins or ends with that is a goal, and no prose about one. */
  readonly imperative: readonly string[];
  /** What a line says, besides, that is resolved upon. */
  readonly resolve: readonly string[];
  /** What may stand before the verb of a goal. */
  readonly eager: readonly string[];
  /** What a sentence says that announces a list of goals. */
  readonly want: readonly string[];
  /** Ends of names of lists that hold things, and not what is to be done with them: `Books to read: list`. */
  readonly thingList: readonly string[];
  /** What a sentence says that sets goals here and now. */
  readonly setsGoals: readonly string[];
  /** What a sentence says that goes through things. */
  readonly oneByOne: readonly string[];
  /** Beginnings of sentences that only hand over to the list below. */
  readonly handsOver: readonly string[];
  /** What points from a sentence to the list below it. */
  readonly pointing: readonly string[];
  /** What a sentence calls the list below it: things, a list. */
  readonly listed: readonly string[];
  /** What points on to a list at the end of a sentence whose subject it is. */
  readonly pointsOn: readonly string[];
  /** What a list is about that is not the goals but something of them. */
  readonly explainsList: readonly string[];
  /** What makes a line before a list a sentence, and not a label. */
  readonly sentence: readonly string[];
  /** What a line says that tells of the past, and so is no goal. */
  readonly statement: readonly string[];
  /** What a line says that tells how things are, unless {@link intent} says what they are to be. */
  readonly telling: readonly string[];
  /** Beginnings of lines that report what was done. */
  readonly report: readonly string[];
  /** What side of life the noun behind it is of, in the name of an area. */
  readonly areaAspect: readonly string[];
  /** Ends of headings that name something to be done by a noun. */
  readonly deed: readonly string[];
  /** Numbers in words. */
  readonly numberWord: readonly string[];
  /** What a sentence says that one wants to do. */
  readonly intent: readonly string[];
  /** Whole items that say that there are no goals. */
  readonly nothing: readonly string[];
  /** What a sentence says that announces something else. */
  readonly otherList: readonly string[];
  /** Labels in front of what became of a goal. */
  readonly statusLabel: readonly string[];
  readonly done: readonly string[];
  /** What says that a goal was done where nothing else is said: `했다`; beside more it says nothing of how that went. */
  readonly did: readonly string[];
  /** What says of a word for failing, or giving up, that it did not happen. */
  readonly notFailed: readonly string[];
  /** Where a comment goes on to the contrary: what stands before it says how the goal went. */
  readonly contrast: readonly string[];
  /** What stands between a part and all: `7 of 12`. */
  readonly outOf: readonly string[];
  /** What stands between all and a part: `12권 중 7권`. */
  readonly among: readonly string[];
  /** Whole verdicts behind a goal that say how well it went. */
  readonly rated: {
    readonly good: readonly string[];
    readonly fair: readonly string[];
    readonly bad: readonly string[];
  };
  /** Half of it. */
  readonly partly: readonly string[];
  readonly underWay: readonly string[];
  readonly missed: readonly string[];
  readonly postponed: readonly string[];
  readonly dropped: readonly string[];
  readonly carried: readonly string[];
  readonly open: readonly string[];
  /** Words that may stand beside those of a state and say no more. */
  readonly stateFiller: readonly string[];
  /** What may follow a word of state inside a longer remark. */
  readonly afterState: string;
  /** What a paragraph about one of several goals begins with. */
  readonly ordinal: readonly string[];
  /** What numbered goals are called: `Goal 1:`. */
  readonly numbered: readonly string[];
  /** Units of a count, directly behind a number or behind a blank. */
  readonly unit: readonly string[];
  /** Heads of table columns. */
  readonly columns: {
    readonly goal: readonly string[];
    readonly state: readonly string[];
    readonly area: readonly string[];
  };
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  /** What a season's free time is called: `winter break`. */
  readonly breaks: readonly string[];
  /** What says of a season that it is the one nearest. */
  readonly thisSeason: readonly string[];
  readonly firstHalf: readonly string[];
  readonly secondHalf: readonly string[];
  /** One group: the number. */
  readonly quarter: readonly string[];
  /** One group: the number of the month, or its name from {@link monthNames}. */
  readonly month: readonly string[];
  /** First three letters of each month's name, January first; empty where months have numbers. */
  readonly monthNames: readonly string[];
}

/** Entries apart by blanks, so that a table of words reads as one; a blank inside an entry is `\\s`. */
export function list(entries: TemplateStringsArray): readonly string[] {
  return entries.raw[0]!.trim().split(/\s+/);
}
