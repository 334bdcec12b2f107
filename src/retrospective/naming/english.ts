import { list, type NamingWords } from './namingWords';

export const english: NamingWords = {
  sure: list`
    \bretrospectives?\b (?<!\bin\s)\bretrospect\b \byear\s?in\s?review\b \b(?:annual|yearly|year\s?end|end\sof\s(?:the\s)?year|past\syear)\sreview\b
    \b(?:month|quarter|decade|half)\sin\sreview\b \breview\sof\s(?:the|my)\syear\b \byear\snotes?\b \byearnotes?\b
    \bthe\syear\sthat\swas\b \bmid\s?year\s(?:review|check\s?in|retro)\b \bpost\s?mortem\b
  `,
  ofPeriod: list`
    \bin\sreview\b \blook(?:ing)?\sback\b \brecap(?:ped)?\b \breflect(?:ion|ions|ing)\b \bwrap\s?up\b \bwrapped\b \bwent\swell\b
    \bcheck\s?in\b \bin\snumbers\b \bby\sthe\snumbers\b \bgood\s?bye\b \bfarewell\b \bretro\b \bin\shindsight\b \bhow\smy\syear\b \bhighlights\b
  `,
  alone: list`\breviews?\b \breviewed\b \bsummary\b \bmy\b \breport\b \bprogress\b \bin\sa\snutshell\b`,
  filler: list`
    \ba\b \ban\b \bthe\b \bmy\b \bof\b \bfor\b \band\b \bon\b \bin\b \bto\b \bas\b \byear\b \byear\s?end\b \byearly\b \bannual\b \bpersonal\b \blife\b \bcareer\b \bblog\b \bblogging\b \bdev(?:eloper)?\b
    \bgoals?\b \bplans?\b \bresolutions?\b \breview\b \bmonth\b \bquarter\b \bhalf\b \bin\sa\b \bend\b
  `,
  never: list`
    \bsprints?\b \bscrum\b \bagile\b \bteam\sretro \bhow\s(?:to|we)\b \btemplates?\b \bfacilitat \bretrospectives?\s(?:ideas|formats?|techniques?|exercises?|meetings?|games?|tools?|guide|board|prompts?|questions?|anti\s?patterns?)\b
    \bretro\s(?:gam|style|computing|board|meeting|pie|wave|arch) \b(?:running|run|better|effective|great|good)\s(?:a\s)?(?:\w+\s)?retrospectives?\b \bwhat\s(?:is|are)\b \bincident\b \bcode\sreviews?\b
    \bweekly\b \bdaily\b \bweek\s?(?:\d|in\b) \bweek\snotes?\b \bweeknotes?\b \b(?:book|movie|film|game|album|product|peer|pull\srequest|performance|literature|systematic)\sreviews?\b
    \b(?:conf|conference|summit|meetup|wwdc|re:?invent|keynote|devcon|hackathon|google\si/?o|season|episode|match)\b.{0,20}\b(?:recap|wrap|highlights) \b(?:recap|wrap|highlights)\b.{0,20}\b(?:conf|conference|summit|meetup|keynote|season|episode)\b
    \bretrospective\s(?:study|cohort|analysis|exhibition)\b
  `,
  yearly: list`\byear(?:'s|’s|ly)?\b \bannual\b \btwelve\smonths\b \b12\smonths\b`,
  span: list`\bdecade\b \b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\syears\b`,
  project: list`\bproject\sretrospective\b \bpost\s?mortem\b \bhackathon\b \bbootcamp\b \binternship\b \bcourse\b`,
  leaving: list`^leaving\b \bleaving\s(?:my|a|the)\s(?:job|company|role)\b \bleft\s(?:my\sjob|the\scompany)\b \bquit(?:ting)?\smy\sjob\b \bmy\slast\sday\b`,
  surelyLeaving: list`^(?:why\s)?(?:i'm\s|i’m\s|i\sam\s)?leaving\s.{1,40}\safter\b \b(?:why\si|i)\sleft\smy\sjob\b \bleaving\smy\sjob\b \bmy\slast\sday\sat\b`,
  goals: list`\bgoals?\b \bresolutions?\b \bplans?\b \bobjectives?\b \bmy\b \bthe\b \bfor\b \bof\b \bpersonal\b \bnew\syears?'?s?\b \band\b \byearly\b \bannual\b \byear\b`,
  tags: list`
    retrospectives? retrospect retro year\s?in\s?review yearinreview (?:annual|yearly|year\s?end|monthly|mid\s?year)\s?(?:review|retrospective|recap) annualreview yearlyreview
    year\s?end recap looking\s?back year\s?notes? yearnotes? \d{4}\sin\sreview
  `,
  folders: list`retrospectives? retrospects? retros? years?\s?in\s?review annual\s?reviews? yearly\s?reviews? year\s?notes? yearnotes?`,
};
