import { list, type GoalWords } from './goalWords';

/** Verbs and the like that goals begin with. */
const verbs = list`
    ^(?:read|write|run|learn|get|make|build|finish|start|stop|become|be|buy|visit|travel|go|do|take|give|speak|publish|post|ship|launch|earn|save|lose|gain|lift|walk|cycle|swim|climb|improve|keep|continue|contribute|create|find|grow|have|spend|meet|move|pass|play|practi[cs]e|reach|release|study|teach|try|work|complete|cook|eat|drink|sleep|join|host|help|hike|attend|apply|avoid|focus|increase|reduce|cut|set|say|only|submit|hold|fail|figure|decide|choose|sell|share|use|no|less|more|don't|never|at\sleast|not|paint|draw|record|organi[sz]e|clean|see|watch|listen|blog|exercise|meditate|journal|invest|pay|plant|limit|maintain|develop|design|explore|master|deploy|automate|refactor|redesign|rewrite|migrate|update|expand|double|hit|quit|adopt|call|volunteer|mentor|network|ride|row|bike|sew|knit|bake|live|think|switch|land|train|stretch|prepare|win|compete|earn|donate|fix|renovate|declutter|spend|talk|open|close|hire|raise|review|schedule|track|log|measure|stay|put|add|turn|bring|stick|enjoy|embrace|prioriti[sz]e|document|remember|notice|upgrade|promote|solve|test|connect|reconnect|experiment|establish|strengthen|deepen|obtain|translate|perform|sing|dance|tackle|simplify|optimi[sz]e|polish|rebuild|relaunch|reorgani[sz]e|push|collect|interview|research|celebrate|worry|wake|wear|drive|own|pick|reply|respond|accept|achieve|acquire|adjust|allow|appreciate|arrange|ask|assemble|attempt|audit|banish|beat|begin|boost|borrow|broaden|brush|bump|catch|chase|check|clear|commit|compose|conquer|consume|cover|craft|cross|cultivate|curate|cure|debug|decorate|decrease|dedicate|delegate|delete|deliver|devote|dig|digiti[sz]e|discover|ditch|dive|draft|drop|eliminate|emigrate|empty|encourage|engage|enhance|enrol+|ensure|enter|evaluate|evolve|exceed|extend|familiari[sz]e|fight|fill|finali[sz]e|follow|forget|forgive|gather|generate|grab|graduate|guide|handle|heal|hone|identify|illustrate|implement|incorporate|inspire|install|integrate|introduce|invent|involve|jump|kick|know|laugh|lead|leave|lend|let|level\sup|look|lower|manage|maximi[sz]e|memori[sz]e|minimi[sz]e|moderni[sz]e|monitor|nail|nurture|offer|order|overcome|overhaul|participate|photograph|pledge|produce|protect|prove|provide|pull|purchase|pursue|rank|re-\w+|recover|recycle|redo|refine|refresh|refuse|regain|reinvent|relax|remain|remove|repair|repeat|replace|resist|resolve|restart|restore|resume|retain|retire|revamp|revise|revisit|revive|rewatch|roast|savou?r|scale|score|seek|send|serve|settle|shoot|show|shrink|skate|ski|skip|slow|smile|sociali[sz]e|solidify|sort|spread|squat|standardi[sz]e|strive|succeed|support|survive|sustain|swap|tame|taste|tell|thank|throw|tidy|touch|transform|treat|trim|trust|uncover|understand|unplug|unsubscribe|utili[sz]e|venture|wash|waste|weigh|widen|wrap\sup)\b(?!-)
    ^(?:plan|code|film|face|return|commute|present|program|question|rest|research|sign|ship|stand|start|stock|trade|vote|target|partner|balance|care|challenge|dream|break|free|level|host|mark|order|coach|shift|style|structure|report|progress)\s(?:an?|the|my|myself|our|more|less|fewer|some|at|on|to|up|out|off|with|for|from|into|in|about|every|each|one|another|new|better|of|\d+)\b
  `;

export const english: GoalWords = {
  goal: list`\bopportunities\b 
    \bgoals?\b \bresolutions?\b \bplans?\b \btargets?\b \bobjectives?\b \bokrs?\b \bbucket\s?list\b
    \bintentions?\b \bambitions?\b \baims?\b \bnot[-\s]to[-\s]do\b \baction\sitems?\b
    \baspirations?\b \bpromises\b \bpledges\b \bdreams\sfor\b
  `,
  wish: list`
    \bwhat(?:'|’)?s\snext\b \blooking\b \bmoving\b \bgoing\b \bonwards?\b \bahead\b \bhello\b \bwelcome\b
    \bforward\b \bcontinue\b \b(?:i'm|i’m|i\sam)\sdoing\b \bhopes?\b \bhoping\b \bbring\b \bin\sstore\b
    \bwhat\sabout\b \bnext\ssteps?\b \binto\b \bon\sto\b \bonto\b \bbeyond\b \bthemes?\b \bplanning\b \bprepar(?:e|ing)\b \bcoming\b
    \bexpect\b \bexcited\b \bchallenges\b \bimprovements?\b \bapproach\b \bi\swant\b \bi(?:'|’)ll\b \bi\swill\b \bwill\sbe\b
    \bstarting\b \bresolved?\b \bhere\s(?:i|we)\scome\b \ba\slook\s(?:at|to|toward|towards)\b ^my\b ^(?:in|for)\s(?:the|a)\snew\syear
  `,
  plainWish: list`
    \bexpectations?\b \bpriorit(?:y|ies)\b \bfocus(?:es)?\b \bto\savoid\b \bwill\si\schange\b
    \bi(?:'|’)ll\schange\b \bi\swill\schange\b \bwant\sto\b \bwould\slike\sto\b \bto[-\s]?dos?\b
    \bwish(?:es|list)?\b \bcommitments?\b \bhabits\b \broad\s?map\b \bdo\sdifferently\b \bthings\s(?:to|i(?:'|’)d|i\swould|i\swant)\b
  `,
  openWish: list`
    ^what\si(?:'|’)?d?\s(?:want|would\slike|like|plan|hope|intend)\sto\s(?:do|learn|try|achieve|improve|accomplish|change|focus|work|build|read)\b
    ^habits\si\s(?:want|plan|hope)\b ^(?:my\s)?to[-\s]?do(?:s|\slist)?$
    ^things\s(?:i\s(?:want|plan|hope|would\slike)\s)?to\s(?:do|try|learn|improve|change)\b(?!\sin\s[a-z])
  `,
  planning: list`\bplanning\b \byearly\splan\b`,
  greeting: list`\bhello\b \bwelcome\b \bhi\b \bhappy\b \bnew\syear\b \bstart(?:ing|s)?\b \bkick(?:ing)?\b \bbring\sit\son\b \bhere\s(?:i|we)\scome\b`,
  next: list`
    \bnext\s(?:year|quarter|month|week|half|semester|term|season|sprint|12\smonths|twelve\smonths|six\smonths|time)\b
    \b(?:coming|upcoming)\s(?:year|months?|quarter)\b \byear\sahead\b \byear\sto\scome\b \bfollowing\syear\b
  `,
  newYear: list`\bnew\syear(?:'s|’s|s)?\b`,
  last: list`
    \b(?:last|previous|past)\s(?:year|quarter|month|week|half|time|january)(?:'s|’s|s)?\b \byear\sago\b \bold\sgoals\b \b(?:last|previous|past|prior|earlier)\s(?:goals|resolutions|plans|objectives|action\sitems)\b \blast\s(?:semester|term)\b
  `,
  current: list`\bfor\sthe\syear\b \bthis\s(?:year|quarter|month|week|semester|term)(?:'s|’s|s)?\b \bcurrent\s(?:year|goals?)\b`,
  thisYear: list`\bthis\syear(?:'s|’s|s)?\b`,
  restOf: list`\b(?:rest|remainder)\sof\b`,
  wanted: list`
    ^(?:what|things|all|everything)\b.{0,12}\bi\s(?:had\s|have\s)?(?:(?:wanted|planned|hoped|intended|meant|promised|set\sout)\s(?:for\b|to\s(?:do|achieve|accomplish|learn|try|improve|change|finish|build|read)\b|in\s\d)|said\si(?:'d|’d|\swould)\b)
  `,
  wishList: list`\bto[-\s]?dos?\b \bwish\s?list\b \bcommitments\b`,
  reached: list`
    ^(?:\d{4}\s)?(?:achieved|accomplished|completed|finished|met|missed|failed|unmet|unfinished|incomplete|abandoned|dropped)\b
    \bgoals\s(?:that\s)?(?:i\s)?(?:achieved|accomplished|completed|finished|met|hit|reached|kept|missed|failed|dropped|abandoned|did(?:n['’]t|\snot))\b
    \b(?:resolutions|plans)\s(?:that\s)?i\s(?:kept|broke|failed|missed|did(?:n['’]t|\snot))\b
  `,
  unreached: list`miss fail unmet unfinished incomplete \bnot\b n['’]t\b broke`,
  restAlone: list`(?:for\s)?(?:the\s)?(?:rest|remainder)\sof\s(?:the\s(?:year|month|quarter|semester)|this\s|(?:19|20)\d\d)`,
  unplanned: list`\bunplanned\b (?:\bnot|n['’]t)\splan(?:ned)?\b`,
  future: list`
    \bfuture\b \blong[-\s]term\b \bahead\b \bgoing\sforward\b \bnew\sgoals\b \bnext\sgoals\b \bupcoming\b
    \brest\sof\b
  `,
  check: list`\bupdated?\b 
    \breview(?:s|ed|ing)?\b \brecap(?:s|ped)?\b \bhow\s(?:did|i\sdid|i|it|they|well|my|have|are|is)\b \bso\sfar\b \bdid\si\b
    \baccountability\b \breality\b \blook(?:ing)?\sback\b \breflect(?:ion|ions|ing)?\b
    \bprogress\b \bstatus\b \bcheck(?:ed)?\b \bresults?\b \brevisit(?:ed|ing)?\b \breport\b \bscorecard\b
    \bgrad(?:es|ing)\b \bretrospective\b \bretro\b \bachieved\b \baccomplished\b \bsummary\b \bsuccess\b
    \bassess(?:ment|ing)\b \bevaluat(?:ion|ing)\b \bmet\b \bi\sset\b
  `,
  longSet: list`\b(?:had|i'd|i’d)\s(?:set|planned|listed|written|made)\b`,
  onceWanted: list`\bi\s(?:had\s)?(?:wanted|hoped|planned|intended)\sto\b \bsaid\si(?:'d|’d|\swould)\b`,
  managed: list`\b(?:accomplished|achieved|did|finished|completed|managed)\s(?:(?:most|much|some|all)\sof\s|nearly\s|everything\s|all\s)?(?:what|that)?\s?i\s(?:had\s)?(?:set\sout|wanted|planned|hoped|meant)\sto\b`,
  onceGoal: list`\b(?:my|the|this|one|another)\s(?:[a-z]+\s)?goal\s(?:here\s)?(?:was|of|had\sbeen)\b ^i\s(?:had\s)?(?:wanted|planned|hoped|meant|aimed|promised|set\sout)\sto\b`,
  fared: list`\bhow\s(?:i|we)\s(?:did|fared|got\son)\b \bhow\s(?:they|those|these)\s(?:all\s)?went\b`,
  wasSet: list`\bwere\b \bset\b`,
  heeded: [],
  goalsSet: list`\bset\b[^.!?]{0,40}\b(?:goals|resolutions)\b \b(?:goals|resolutions)\b[^.!?]{0,30}\bset\b`,
  howItWent: list`looking\sback\s(?:to|at|on)\s(?:the\s)?last\syear(?:'s|’s)?\s(?:post|summary|list|review) how\sdid\si\sdo how\si\sdid (?:my\s)?\d{4}\s(?:score|report)\s?card[^\p{L}]*$ plans?\s(?:vs\.?|versus)\sreality`,
  later: list`
    to\sbe\scontinued try(?:\s?[(:\u2013\u2014-]|$) what(?:'|’)?s\snext what\sis\snext what\scomes\snext
    next(?:\sup|\ssteps?)?[^\p{L}]*$ what(?:'|’)?s\scoming[^\p{L}]*$ coming\s(?:up|next)[^\p{L}]*$ what\snow[^\p{L}]*$ where\sto\snext where\s(?:do|am|will)\si\sgo(?:ing)?\s(?:from\shere|next)
    (?:a\s)?look\sahead things\si(?:'m|’m|\sam)\slooking\sforward looking\s(?:ahead|forward) going\sforward moving\sforward onwards? the\syear\sahead the\sfuture
    the\sroad\sahead
  `,
  explains: list`why\b (?:the\s)?reasons?\s(?:why|for|behind)\b how\sto\s(?!continue) how\si\s(?:set|track|plan|make|pick|choose) (?:a\s)?note\son on\s(?!to\s) setting\b(?!\s(?:my\s|some\s|new\s)?(?:goals|resolutions)\sfor\b) goal\ssetting(?!\sfor\b)`,
  particles: list`\b(?:in|for|of|the|to|into|i|we|and|so|now|as)\b`,
  filler: list`
    year\s(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b
    my the and for of lists? personal some main big high[-\s]level set i a new life professional yearly annual wishes
    career learning reading writing health fitness financial blog(?:ging)? stretch short[-\s]term small key to\smyself top main three five
  `,
  reader: list`\byou(?:r|rs)?\b`,
  retrospective: list`
    \bretrospectives?\b \breview(?:ing)?\b \brecap\b \breflections?\b \breflecting\b \blook(?:ing)?\sback\b
    \bwrap(?:ped)?\b \bretro\b \bretrospection\b \byear\sin\b \bin\sreview\b \bsummary\b \bwent\swell\b
  `,
  closing: list`
    references? resources? links?\b related further final closing wrap thanks thank acknowledg footnotes? (?:in\s)?conclu the\send
    in\sthe\send ending outro afterword comments?\b
  `,
  topic: list`
    intro about background why\b how\b what\s(?:went|did|i\slearned|worked|is|are|have|happened) tools?\b
    things\s(?:that\s)?(?:went|not|doing|did) reasons?\b rationale
    tracking method process summary tl;?dr
    notes?\b lessons? learnings? things\si\slearned reflections? review\b
    recap\b retrospective overview general$ motivation preface
    table\sof\scontents contents highlights? lowlights? cover\b update last\syear looking\sback past
  `,
  area: list`
    career work study studies life personal personal\slife family financial finances? money health
    health\s(?:and|&)\sfitness fitness physical mental mental\shealth other others misc miscellaneous professional
    learning education reading books writing blog blogging travel hobbies relationships? social side\sprojects?
    projects? open\ssource home business creative joint spiritual skills? community technical tech coding
    programming music sports? exercise running habits? school research job self[-\s]care friends growth
  `,
  goalLike: verbs,
  imperative: verbs,
  resolve: list`^i\s(?:want|would\slike|plan|hope|will|intend|aim)\b ^i(?:'|’)(?:ll|d\slike)\b ^i(?:'|’)?\s?a?m\sgoing\sto\b ^(?:more|less|fewer)\s`,
  eager: list`finally maybe actually really perhaps possibly to just try\sto please always definitely consistently regularly`,
  areaAspect: list`professional personal creative financial physical mental social technical spiritual intellectual emotional academic general`,
  deed: [],
  numberWord: list`(?:at\sleast\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a\shundred|one\shundred|a\sdozen)\s`,
  want: list`
    \bwant\sto\b \bi\swant\b \bwish\sto\b \bresolved?\sto\b \bto[-\s]dos?\b \bwanna\b \bi(?:'|’)d\s(?:like|love)\sto\b \bwould\s(?:like|love)\sto\b \bplan(?:s|ned|ning)?\b
    \bhop(?:e|ing)\b \baim(?:s|ing)?\b \bgoals?\b \bresolutions?\b \btargets?\b
    \bi(?:'|’)?(?:ll|\swill|\sam\sgoing\sto|m\sgoing\sto|’m\sgoing\sto|'m\sgoing\sto)\b \bintend\b
  `,
  listed: list`\blist\b \bhere(?:\s(?:are|is)|(?:'|’)s)\b \bthings\si\b`,
  thingList: list`\blists?$ \bcandidates$ \btopics?$ \bideas$`,
  setsGoals: list`\b(?:let(?:'|’)?s|let\sme|time\sto|going\sto)\sset\s(?:some\s|my\s|a\sfew\s|new\s)?(?:goals|resolutions)`,
  pointsOn: list`\blet(?:'|’)s\s(?:review|see|check|take|look|go)\b \b(?:are|is|were)[^\p{L}]*$`,
  explainsList: list`\bby[^\p{L}]*$ \bhow\b \bwhy\b \btips?\b \bsteps?\b \blearn(?:ed|t)\b \bthings\sthat\b`,
  oneByOne: list`\bone\sby\sone\b \bone\sat\sa\stime\b \bgo(?:ing)?\sthrough\b \beach\sof\s(?:them|my|these|those)\b`,
  handsOver: list`(?:so,?\s)?here\s(?:goes|we\sgo|they\sare|it\sis) (?:so,?\s)?here(?:\s(?:is|are)|(?:'|’)s)\s(?:my|the|a)\s(?:short\s|long\s)?list`,
  pointing: list`\bhere\s(?:goes|we\sgo)\b \bfollowing\b \bhere(?:\s(?:are|is)|(?:'|’)s)\b \bthese\b \bbelow\b \blist\b`,
  sentence: list`\bi\b \bi(?:'|’)(?:ll|d|m|ve)\b \bwe\b \bis\b \bare\b`,
  statement: list`^i\s(?:[a-z]+ly\s)?(?:was|did|had|wrote|went|got|made|read|ran|gave|took|built|met|bought|left|began|became|didn't|wasn't|[a-z]+ed)\b ^(?:my|the|we|our|it|this)\s[^.,]{0,30}\b(?:was|were|did|had|went|got)\b`,
  telling: list`
    ^(?:it|this|that|there|these|they|he|she|clearly|currently|luckily|unfortunately|obviously|of\scourse)\b(?:'|’)?
    ^i(?:\s(?:think|feel|believe|know|have|am|don't|don’t|like|love)|(?:'|’)(?:ve|m))\b
  `,
  report: list`
    ^(?:[a-z]{2,}[^e\W]ed|ran|wrote|made|got|built|gave|took|went|met|bought|left|began|became|did|didn't|didn’t|had|was|won|spoke|taught|found|kept|can't\s|can’t\s)\b
    ^(?:have|has)\s[a-z]+(?:ed|en)\b
  `,
  intent: list`
    \bwant\b \bwould\slike\b \bplan\b \bhop(?:e|ing)\b \baim \bgoal \bwill\b (?:'|’)ll\b \bgoing\sto\b \bneed\sto\b \bshould\b \bintend\b
    (?:'|’)d\slike\b \blooking\sforward\b \bplanning\b
  `,
  nothing: list`none nothing n\/a tbd`,
  otherList: list`\bnotes?\b \bexamples?\b \bquotes?\b \bstatements?\b \bmantras?\b
    \breferences?\b \brelated\b \blinks?\b \bfurther\sreading\b \bthank \bregret \bbecause\b \breasons?\b
    \bgrateful\b \bi(?:\s(?:also|have))?\s?(?:\.{3}|…|[:：])$ \bprevious(?:ly|\sposts)\b \bposts?\sin\sthis\sseries\b
  `,
  statusLabel: list`status verdict results? outcome progress grade score reality state`,
  done: list`
    \bdone\b \bachieved?\b \baccomplished\b \bcompleted?\b \bhit\b \bsuccess(?:es|ful|fully)?\b \bsucceeded\b
    \bmet\b \bnailed(?:\sit)?\b \bdid\sit\b \byes\b \bfinished\b \bcrushed(?:\sit)?\b \bshipped\b \bpassed\b
    \bexceeded\b \bwins?\b \byep\b \bchecked?\b \bnailed\b \bsurpassed\b
  `,
  did: [],
  notFailed: list`\b(?:did(?:n't|n’t|\snot)|never)\s(?:fail|give\sup|quit)\b`,
  contrast: list`\sbut\b \sthough\b \salthough\b`,
  among: [],
  outOf: list`\s(?:out\s)?of\s`,
  rated: {
    good: list`great good excellent amazing awesome perfect fantastic`,
    fair: list`good-?\s?ish ok okay meh fair decent so-?\s?so alright not\s(?:too\s)?(?:bad|great)`,
    bad: list`bad poor(?:ly)? terrible awful horrible nope`,
  },
  partly: list`
    \bpart(?:ly|ial|ially)\b \bmostly\b \bsome\sprogress\b \bsome\b \bhalf(?:way)?\b \b(?:kind|sort)\sof\b
    \bkinda\b \bsorta\b \balmost\b \bnearly\b \bmixed\b \bmeh\b \bso-so\b \bclose\b \bmoderate(?:ly)?\b
    \bsomewhat\b
  `,
  underWay: list`\bin[-\s]progress\b \bon\strack\b \bongoing\b \bwip\b \bunder\s?way\b \bstarted\b`,
  missed: list`
    \bfail(?:ed|ure|ures|s)?(?:\sto\slaunch)?\b \bmiss(?:ed|es)?\b
    \bnot\s(?:achieved|done|met|completed?|accomplished|finished|even\sclose|really|at\sall|successful|started|a\ssuccess)\b
    \bdid(?:n't|n’t|\snot)(?:\s(?:do|achieve|happen|hit|meet|finish|complete|make\sit|make|get|work))?\b
    \bhaven(?:'|’)?t\s(?:done|achieved|met|hit|finished|completed)\b \bunsuccessful\b \bincomplete\b \bnope\b
    \bnah\b \bno\b \bnever\shappened\b \blittle\sto\sno\sprogress\b \bno\sprogress\b \bbehind\b \bunmet\b
    \bnot\b(?!\syet)
  `,
  postponed: list`
    \bpostponed\b \bput\s?off\b \bdelayed\b \bdeferred\b \blater\b \bon\shold\b \bnext\syear\b \bpaused\b
    \bpushed\b
  `,
  dropped: list`
    \bdropped\b \bcancell?ed\b \babandoned\b \bgave\sup\b \bscrapped\b \bdiscontinued\b \bstopped\b \bno\slonger\b
  `,
  carried: list`
    \bcarried(?:\sover|\sforward)?\b \brolled\sover\b \bcontinu(?:ed|ing)\b \bcarry(?:ing)?\sover\b
  `,
  open: list`\bnot\syet\b \bto\s?do\b \bpending\b \btbd\b`,
  stateFiller: list`
    \blevel\b \bgoal\b \bthe\b \ba\b \bof\b \bit\b \bvery\b \btotally\b \bcompletely\b \bfully\b \bwell\b \bi\b \bve\b \bhave\b
    \bwas\b \bbig\b \bhuge\b \btotal\b \bcomplete\b \band\b \bbut\b \bsuccessfully\b \bfinally\b \bbarely\b
    \bjust\b \bmission\b \brate\b \bat\b \bsadly\b \bthis\b \bone\b \bis\b \bstill\b \bover\b \bunder\b \byet\b
    \bto\b \bor\b \bmaybe\b \bonly\b \bso\b \bfar\b \bnow\b \bquite\b \bthat\b \bmiserably\b \bepic\b \bout\b
    \bthings\b \bwhat\b \bgoals\b \bones\b \bmy\b \bwith\b \bsuccesses?\b
  `,
  afterState: String.raw`$|[\s.,!?~…:;()%–—-]`,
  ordinal: list`(?:my\s)?(?:first|second|third|fourth|fifth|last)(?:ly)?`,
  numbered: list`goal objective resolution target o kr`,
  unit: list`km kg lbs? mi min hrs? x books? posts? miles? minutes? hours? days? times?`,
  columns: {
    goal: list`\bhabits?\b 
      \bgoals?\b \bitems?\b \bactivity\b \bresolutions?\b \bobjectives?\b \bwhat\b \btasks?\b \bplans?\b
      \btargets?\b
    `,
    state: list`
      \bstatus\b \bdone\b \bresults?\b \bstate\b \boutcome\b \bverdict\b \bachieved\b \bcompleted?\b \bmet\b
      \bprogress\b \bsuccess\b \bgrade\b
    `,
    area: list`\bareas?\b \bcategory\b \btype\b \btopic\b \btheme\b`,
  },
  seasons: [
    String.raw`\bspring(?=\s(?:break|semester|term|holidays?|vacation|goals|plans|resolutions)\b)|(?<=\b(?:for|this|the|next)\s)spring$`,
    String.raw`\bsummer\b`,
    String.raw`\b(?:autumn|fall)\b`,
    String.raw`\bwinter\b`,
  ],
  breaks: list`break vacation holidays?`,
  thisSeason: list`this the\scoming`,
  firstHalf: list`\bh1\b \bfirst\shalf\b \bmid-?year\b`,
  secondHalf: list`\bh2\b \bsecond\shalf\b`,
  quarter: list`\bq([1-4])\b`,
  month: list`\b(january|february|march|april|may|june|july|august|september|october|november|december)\b`,
  monthNames: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};
