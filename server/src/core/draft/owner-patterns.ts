import {
  A,
  adjectives,
  body,
  C,
  G,
  governments,
  I,
  names,
  noName,
  stateOf,
  subject,
  words,
} from './masked-patterns.ts';

export const patterns = {
  possessive: new RegExp(`(?<country>${governments})(?:'s?|,? whose) (?<between>${words(6)})$`, 'du'),
  nominal: new RegExp(
    `(?<country>${governments})'s? (?<noun>(?:plans?|proposals?|project)(?= for)|(?:launch|creation|establishment|introduction|development|opening|adoption)(?= of)) (?:for|of) (?:an? )?(?<between>${words(4)})$`,
    'du',
  ),
  adjective: new RegExp(
    String.raw`(?<article>\b\p{L}+ )?(?<country>${adjectives})(?:-(?:run|led|owned|built|made))? (?<between>${words(5)})$`,
    'du',
  ),
  of: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?<word>of|by|in|from) ${stateOf}(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  ofAdjective: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?:of|by) the (?<country>${adjectives}) ${body}`,
    'diu',
  ),
  parentheses: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}) [([](?:the )?(?<country>${names})(?:, \d{4})?[)\]]`,
    'du',
  ),
  inParentheses: new RegExp(String.raw`(?<country>${C}) \((?<between>${words(3)})$`, 'du'),
  label: new RegExp(
    String.raw`(?:^|[;(] ?|^Objective \d+ ?[:–—] ?|\b(?:examples?|practices?|initiatives?)[^:;${C}${A}${I}${G}]{0,40}: )[\s*•–-]*(?:the )?(?<country>${names}) ?(?::|–|—) ?(?<between>${words(5)})$`,
    'diu',
  ),
  subject: new RegExp(
    String.raw`(?<lead>.*?)${subject}(?<relative>,[^,${C}${A}${G}]{1,50},|,(?= (?:which|who) ))? (?<between>(?:[\p{L}\p{N}'-]+,? ){1,10})$`,
    'du',
  ),
  coordinated: new RegExp(String.raw`${I}(?: \p{Ll}+){0,2}(?:,| and|, and) (?=[^${I}]*$)`, 'u'),
  relative: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?)(?:(?:, (?:the|an?) (?<apposition>[^,;:.()${C}${A}${I}${G}]{1,60}?))?,? (?:which|that))? ${subject} (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  passive: new RegExp(
    String.raw`^(?<between>(?:,? [\p{L}'-]+){0,5}?)(?:,| [–—])? \(?(?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been|being) )?(?<verbs>(?:[\p{L}\p{N}-]+ ){1,6})by ${subject}(?!['-]|\p{L})`,
    'du',
  ),
  instrument: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:by|with|in|through|under|via|by means of|thanks to) which (?<subject>${subject}) (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  introduced: new RegExp(
    String.raw`(?:^|[.;(] ?)(?<verbs>(?:[\p{L}-]+ ){1,3})(?:in \d{4} )?by ${subject}(?: in \d{4})?, (?:the )?(?<between>${words(4)})$`,
    'du',
  ),
  copula: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?)(?:,| ?[–—]|:|(?= \()| is| was| are| were| remains| comes out as|,? which is|,? which was) \(?(?:(?:a|an|the|one of the) )?(?<more>(?:[\p{L}\p{N}'-]+,? ){0,3}?)(?:(?<adjective>${adjectives})(?<kind>(?: [\p{L}-]+){1,3})|(?<country>${names})'s?(?<kind2>(?: [\p{L}-]+){1,3})|(?:of|in|from|by) ${stateOf}(?<of>${names})(?!['-]|\p{L})|(?:of|by) the (?<ofBody>${adjectives}) (?:[\p{L}-]+ ){0,2}?${body})`,
    'diu',
  ),
  predicate: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?:is|was|has always been) (?:(?<country>${A})|(?<owner>${names})'s?)(?=[.,;)]|$)`,
    'diu',
  ),
  interpolated: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),(?: [^,${C}${A}${I}${G}]{1,40},)? (?<subject>${subject}) (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  acknowledged: new RegExp(
    String.raw`\b(?:thank(?:s|ed|ing)?|congratulat(?:es?|ed|ing)|commend(?:s|ed|ing)?|prais(?:es?|ed|ing)|credit(?:s|ed|ing)?|applaud(?:s|ed|ing)?) (?:${stateOf}(?<country>${names})|(?:the|our) (?<adjective>${A}) (?:colleagues|friends|hosts|side|government|authorities)) (?:for|with) (?:(?:launching|creating|developing|running|setting up) )?(?<between>${words(4)})$`,
    'diu',
  ),
  example: new RegExp(
    `(?<lead>.*?)(?:(?:(?:one|another|an?|the) )?(?<before>${words(4)})(?:from|of|by|in) (?:the )?(?<country>${names}) ?|(?:(?:one|another|the (?:first|largest|best-known)) of )?(?:(?<owner>${names})|(?:[Tt]he )?(?<adjective>${A})(?: \\p{L}+){0,2}? ${body})'s? (?<behind>${words(8)}))(?:in (?:this|the) \\p{Ll}+ )?(?:is|was|remains|includes?|included|rests? on|consists of|:) ?(?<between>${words(4)})$`,
    'diu',
  ),
  trailing: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3})(?: ?[–—]|,(?=[^,.;]*;)) (?:the )?(?<country>${names})(?= ?(?:[;.)]|$))`,
    'diu',
  ),
  item: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}), (?:the )?(?<country>${names})(?: \([^()${C}${A}${I}${G}]{1,60}\)|, (?:19|20)\d\d)?[\s.;␟]*$`,
    'du',
  ),
  listed: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3})(?: ?:| [–—]) (?:the )?(?<country>${names})(?: \([^()${C}${A}${I}${G}]{1,60}\))?(?:[,;] [^${C}${A}${I}${G}]{0,60})?[\s.;␟]*$`,
    'du',
  ),
  behind: new RegExp(
    `(?:(?<country>${names})'s?|(?<adjective>${A})) (?:[\\p{Ll}-]+ )?(?:team|people|colleagues|officials|staff|makers|experts|minds|friends) (?:behind|responsible for|in charge of|who (?:run|built|created|developed|launched|set up|made|started)) (?<between>${words(4)})$`,
    'du',
  ),
  interposed: new RegExp(
    `${subject}(?:,? (?:who|which))?, (?<by>with|through|via|by means of) (?<whose>its |the )?(?<between>${words(4)})$`,
    'du',
  ),
  called: new RegExp(
    `(?:app|application|programme|program|project|initiative|scheme|campaign|network|fund|platform|portal|website|tool|service|strategy|observatory|academy) (?<word>of|from|by|in) (?:the )?(?<country>${names}),? (?:(?:called|named|titled|entitled|known as),? )?(?:the )?$`,
    'diu',
  ),
  at: new RegExp(`^in (?:the )?(?<country>${C}),? (?:the )?(?<between>${words(4)})$`, 'diu'),
  origin: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been) )?(?:(?:developed|created|set up|established|introduced|designed|run|operated|invented|based|born|made) in|originat(?:ed|es) with|hails from|comes from|came from|originates (?:in|from)|(?:run|managed|operated|directed|steered) (?:from|out of)) (?:the )?(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  keeper: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been|stands|comes|came) )?(?:belongs to|(?:credited|attributed|ascribed) to|lies with|rests with|in the hands of|(?:run )?under the (?:command|leadership|responsibility|authority|direction) of|(?:run|managed|operated|set up|launched|developed|administered)(?: by \p{Ll}+ \p{Ll}+)? on behalf of) ${stateOf}(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  theirs: new RegExp(
    `(?<lead>.*?)(?:[Tt]he )?(?<adjective>${A}) (?:officials|experts|delegates|delegation|delegations|team|representatives?|minister|ambassador|side|participants) (?<rest>${noName}{3,80}?) (?:their|its|his|her)(?: (?:own|country's|government's|ministry's))? (?<between>${words(5)})$`,
    'du',
  ),
  funding: new RegExp(
    String.raw`^[^,;:${C}${A}${I}${G}]{0,60}? (?:with|through|thanks to) (?:(?<adjective>${A}) (?:funding|money|funds|support|financing)|(?:funding|money|funds|financing) (?:of|from) (?:the )?(?<country>${names})(?!['-]|\p{L}))`,
    'diu',
  ),
  oneOf: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),? (?:is |was |as )?(?:among|one of) (?:the )?(?<what>${words(3)})(?:of|from|by|reported by|submitted by) ${stateOf}(?<country>${names})(?=[.,;)]|$)`,
    'diu',
  ),
  part: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),? (?:is |was |forms |as )(?:an? )?(?:\p{Ll}+ )?(?:part|element|component|pillar|cornerstone) of (?:the )?(?:(?<country>${names})'s?|(?<adjective>${A}))(?: \p{Ll}+){0,3}? (?:approach|policy|strategy|response|effort|efforts|action|package|system)(?!\p{L})`,
    'du',
  ),
  itsOwn: new RegExp(`^[^${C}${A}${I}${G}]*?(?:the )?(?<country>${C})(?!['-])(?<rest>[^${C}${A}${I}${G}]*)$`, 'du'),
  standing: new RegExp(
    `${subject} (?:(?:is|are|was|were|stands|stood) (?:(?:the )?home (?:to|of)|behind|responsible for|in charge of|the (?:owner|author|creator|operator|founder|initiator|originator|driving force behind|force behind)(?: of)?|(?:very |rightly |well |widely |also |best )?(?:proud of|known for|credited with)|at the origin of)|(?:can|may) (?:point to|look back on(?: \\p{Ll}+ years of)?|boast)|points to|prides itself on|takes pride in|boasts) (?<between>${words(4)})$`,
    'du',
  ),
  inCountry: new RegExp(
    String.raw`(?:^|[;:] )[Ii]n (?:the )?(?<country>${C}),? (?:the |its )?(?:[\p{L}-]+ ){0,4}?${body} (?<between>(?:[\p{L}\p{N}'-]+,? ){1,8})$`,
    'du',
  ),
  credited: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?<word>goes to|belongs to|is due to|to) (?:the )?(?<country>${names})(?=[.,;)]|$)`,
    'du',
  ),
  reported: new RegExp(
    String.raw`(?<lead>.*?)${subject} (?:cit|present|nam|report|submit|showcas|describ|quot|offer)\p{Ll}+ (?<between>${words(4)})$`,
    'du',
  ),
  appositive: new RegExp(
    String.raw`(?<lead>.*?)(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?<object>(?:[\p{L}-]+ ){1,4}?)(?:(?:that|which) )?)?${subject} (?<said>${noName}{3,120}?),? ?[,:–(—] ?(?:(?:called|named) )?(?:the )?$`,
    'du',
  ),
  means: new RegExp(
    `(?<lead>.*?)${subject} (?<verbs>[^,;:()–—${C}${A}${I}${G}]{3,100}?) (?<by>with|through|via|by means of|using|under) (?<whose>the |its (?:own )?)?(?<between>${words(4)})$`,
    'du',
  ),
  opening: new RegExp(
    String.raw`^(?:,? [\p{L}'-]+){0,3}?(?: (?:in|since) (?:\p{Lu}\p{L}+ )?\d{4})?, ${subject} \p{Ll}+ `,
    'du',
  ),
  place: new RegExp(
    String.raw`(?:^|[;:] )(?:[Ii]n (?:the )?(?<country>${C}),?|(?:[\p{L}-]+ )?(?:[Nn]ewcomers|[Mm]igrants|[Pp]eople|[Rr]efugees|[Ww]orkers|[Ii]mmigrants|[Ff]amilies|[Rr]eturnees|[Ff]oreigners)(?: \p{Ll}+)? (?:in|to) (?:the )?(?<there>${C})) (?<between>${noName}{3,80})$`,
    'du',
  ),
  where: new RegExp(
    `(?:^|[;.] ?)(?:[Tt]ake|[Ll]ook at|[Cc]onsider) (?:the )?(?<country>${C})(?::|,? where) (?:the )?$`,
    'du',
  ),
  serving: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?:enables?|allows?|helps?|lets?) (?<subject>${subject}) (?:to )?(?:inform|reach|advise|guide|register|receive|process|assist|protect|serve)\b`,
    'du',
  ),
  among: new RegExp(
    String.raw`(?:^|[;:] )(?:[Aa]mong|[Oo]f|[Aa]mongst) (?:the )?(?:(?<country>${names})'s?|(?<adjective>${A})) (?<behind>(?:[\p{L}'-]+,? ){1,4}?)(?:is |are |belongs? |figures? |(?:we|they) (?:noted|found|saw|note|find|see) )?$`,
    'du',
  ),
  its: new RegExp(
    `^(?<lead>[^${C}${A}${I}${G}]*?)(?:the )?(?<country>[${C}${G}])(?:'s? \\p{Ll}+|(?!['-]))(?<rest>[^${C}${A}${I}${G}]*) its (?:own )?(?<between>${words(5)})$`,
    'du',
  ),
};
