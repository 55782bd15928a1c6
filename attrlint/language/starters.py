"""Words that are capitalised because a sentence begins, not because they name anybody."""

from typing import Final

from attrlint.language.listed import listed

STARTERS: Final = listed(
    """
    a about above according across additionally after afterward afterwards again against ahead all almost
    along alongside already also although altogether always am amid among an and another any anybody anyone
    anything apparently are aren't around as ask asked at back based be because been before behind being
    below besides best better between beyond big both briefly but by can can't cannot case citing clearly
    come consider could couldn't critics current currently data day days despite did didn't do does doesn't
    doing don't down due during each earlier early eight eighteen eighty either eleven else enough
    especially even eventually ever every everybody everyone everything everywhere evidently exactly except
    experts federal few fewer fifteen fifth fifty final finally find first five following for former
    formerly fortunately forty found four fourteen fourth frequently friends from full fully further
    furthermore generally get give given good got had half has hasn't have haven't having he he'd he'll he's
    hence her here here's hers herself high him himself his historically home hopefully how how's however
    hundreds i i'd i'll i'm i've if immediately in indeed initially inside instead into investigators is
    isn't it it'll it's its itself just keep kids last late lately later latest lawmakers least less let
    let's like likewise little local long look lots made mainly major make many matters may maybe me
    meanwhile members men might millions mine more moreover most mostly much must my myself name names near
    nearby nearly neither never nevertheless new newly next nine nineteen ninety no nobody none nonetheless
    nor normally not nothing notably now nowhere obviously of off officers officials often oh ok okay old on
    once one ones only opponents or originally other others otherwise our ours out outside over overall part
    particularly parents people perhaps please plus police possibly pre presumably previous previously prior
    probably proponents prosecutors protesters publicly quickly quite rather read really recent recently
    regardless reporters residents right same say says second see seen seven seventeen seventy several shall
    she she'd she'll she's should similarly simply since six sixteen sixty slowly small so some somebody
    someone something sometimes somewhat soon sources specifically state still such suddenly supporters sure
    surely take tell ten than thank thanks that that'll that's the their theirs them themselves then there
    there's thereafter therefore these they they'd they'll they're they've thing things think third thirteen
    thirty this those though thousands three through throughout thus to today together told tomorrow tonight
    too top toward towards traditionally try twelve twenty twice two typically ultimately under
    understandably unfortunately unless unlike until up upon us usually various very via victims voters was
    wasn't watch we we'd we'll we're we've well were weren't what what's whatever when whenever where
    whereas wherever whether which whichever while who who's whoever whole whom whose why wide will with
    within without witnesses women won't workers worse would wouldn't year years yes yesterday yet you you'd
    you'll you're you've young your yours yourself zero
    """
)
